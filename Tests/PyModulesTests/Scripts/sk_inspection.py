import numpy as np
from sklearn.inspection import permutation_importance
from sklearn.linear_model import Ridge
from sklearn.datasets import make_regression
X, y = make_regression(50, 4, n_informative=2, noise=1, random_state=0)
r = permutation_importance(Ridge().fit(X, y), X, y, n_repeats=4, random_state=0); print(r.importances_mean, r.importances_std, r.importances.shape, r.importances)
r = permutation_importance(Ridge().fit(X, y), X, y, n_repeats=2, random_state=1, scoring="neg_mean_squared_error"); print(r["importances_mean"])
