import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.model_selection import learning_curve, validation_curve, KFold
from sklearn.linear_model import Ridge, Lasso
X, y = load_diabetes(return_X_y=True)
n, a, b = learning_curve(Ridge(alpha=.1), X, y, cv=4, train_sizes=[.2, .5, 1.0]); print(n, a, b)
n, a, b = learning_curve(Lasso(alpha=.1), X, y, cv=KFold(3), shuffle=True, random_state=1, train_sizes=[30, 100], scoring="neg_mean_squared_error"); print(n, a, b)
a, b = validation_curve(Ridge(), X, y, param_name="alpha", param_range=np.logspace(-3, 2, 6), cv=3); print(a.mean(axis=1), b.mean(axis=1), b.std(axis=1))
