import warnings
warnings.simplefilter("always")
import numpy as np
from sklearn.linear_model import lasso_path, enet_path, lars_path
rng = np.random.default_rng(11)
X = rng.normal(size=(30, 6)); X -= X.mean(0); y = X @ [2., 0, -1, 0, 0, .5] + .2 * rng.normal(size=30); y -= y.mean()
a, c, g = lasso_path(X, y, alphas=[1., .1, .01]); print(a, c, g)
a, c, g = lasso_path(X, y, n_alphas=5, eps=.01); print(a, c)
a, c, g, n = enet_path(X, y, l1_ratio=.5, n_alphas=4, return_n_iter=True); print(a, c, n)
a, c, g = lasso_path(X, y, alphas=[.1], positive=True); print(c.ravel())
a, act, c = lars_path(X, y, method="lasso"); print(a, act, c.shape)
a, act, c = lars_path(X, y, method="lasso", max_iter=2); print(a, act, c[:, -1])
a, act, c, n = lars_path(X, y, return_n_iter=True, return_path=True); print(n, act)
a, act, c = lars_path(X, y, method="lasso", return_path=False, alpha_min=.05); print(a, act, c)
