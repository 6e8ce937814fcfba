import numpy as np
from sklearn.model_selection import learning_curve, validation_curve
from sklearn.linear_model import Ridge, Lasso
from sklearn.datasets import load_diabetes
X, y = load_diabetes(return_X_y=True)
n, tr, te = learning_curve(Ridge(.1), X, y, cv=3, train_sizes=[.2, .6, 1.]); print(n, tr, te)
n, tr, te = learning_curve(Ridge(.1), X, y, cv=3, train_sizes=[50, 100], scoring="neg_mean_squared_error", shuffle=True, random_state=0); print(n, tr.mean(1), te.mean(1))
tr, te = validation_curve(Lasso(), X, y, param_name="alpha", param_range=[.01, .1, 1], cv=4); print(tr, te)
n, tr, te = learning_curve(Ridge(), X, y); print(n, te.shape)
