import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import lasso_path, enet_path, lars_path
X, y = load_diabetes(return_X_y=True); X = X - X.mean(axis=0); y = y - y.mean()
a, c, g = lasso_path(X, y, alphas=8); print(a, c.round(6), g)
a, c, g, n = enet_path(X, y, l1_ratio=.6, alphas=[1, .1, .01], return_n_iter=True); print(a, c.round(6), n)
a, active, c = lars_path(X, y, method="lasso"); print(a, active, c.shape, (c != 0).sum(axis=0))
a, active, c = lars_path(X, y, method="lar", max_iter=4); print(a, active, c.round(6))
print(np.abs(c).sum(axis=0) / np.abs(c[:, -1]).sum())
