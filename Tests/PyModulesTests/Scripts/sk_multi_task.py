# Several targets that choose their features together, and their paths.
import numpy as np
import pandas as pd
from sklearn.linear_model import MultiTaskLasso, MultiTaskElasticNet
from sklearn.linear_model import MultiTaskLasso
from sklearn.linear_model import MultiTaskElasticNet
from sklearn.linear_model import lasso_path, enet_path
from sklearn.linear_model import lasso_path

rng = np.random.RandomState(0)
X = rng.randn(60, 12)
W = np.zeros((3, 12)); W[:, :4] = rng.randn(3, 4)
Y = X @ W.T + 0.3 * rng.randn(60, 3) + [1, 2, 3]
for m in [MultiTaskLasso(alpha=0.1), MultiTaskLasso(alpha=0.1, fit_intercept=False), MultiTaskLasso(alpha=0.5, selection="random", random_state=3), MultiTaskElasticNet(alpha=0.2, l1_ratio=0.7, selection="cyclic", warm_start=False, random_state=None), MultiTaskElasticNet(alpha=0.2, l1_ratio=0.3, tol=1e-8, max_iter=5000, copy_X=False), MultiTaskLasso(alpha=10, copy_X=True), MultiTaskElasticNet(alpha=0.1, l1_ratio=0.0)]:
    m.fit(X.copy(), Y)
    print(m)
    print(m.coef_, m.intercept_, m.n_iter_)
    print(f"{m.dual_gap_:.6e} {m.eps_:.9e}", m.score(X, Y))
    print(m.predict(X[:2]))
print(m.sparse_coef_.shape, m.get_params())
w = MultiTaskLasso(alpha=0.05, warm_start=True).fit(X, Y)
w.set_params(alpha=0.04).fit(X, Y)
print(w.n_iter_, w.coef_[0])
s = MultiTaskLasso(alpha=0.05).fit(X, Y, sample_weight=np.arange(1, 61))
print(s.coef_, s.intercept_)
m = MultiTaskLasso(alpha=0.001, max_iter=2, tol=1e-10).fit(X, Y)
print(m.n_iter_)

try:
    MultiTaskLasso().fit([[1.], [2.]], [1, 2])
except Exception as error:
    print(type(error).__name__, error)

try:
    MultiTaskElasticNet(alpha=-1).fit([[1.], [2.]], [[1], [2]])
except Exception as error:
    print(type(error).__name__, error)

try:
    MultiTaskElasticNet(positive=True)
except Exception as error:
    print(type(error).__name__, error)

rng = np.random.RandomState(1)
X = rng.randn(30, 5); Y = X[:, :2] @ rng.randn(2, 2) + 0.1 * rng.randn(30, 2)
a, c, g = lasso_path(X, Y, alphas=5)
print(a, c.shape, c, g)
a, c, g, n = enet_path(X, Y, l1_ratio=0.6, alphas=[0.1, 0.5, 0.02], return_n_iter=True)
print(a, c, n)
a, c, g = enet_path(X, Y[:, :1], l1_ratio=0.6, alphas=[0.1, 0.5], eps=1e-2)
print(c.shape, c)
a, c, g = lasso_path(X, Y, alphas=4, eps=0.01, coef_init=np.ones((2, 5)), tol=1e-6, selection="random", random_state=0)
print(c[:, :, -1])

try:
    lasso_path(np.eye(3), np.eye(3), alphas=[0.1], positive=True)
except Exception as error:
    print(type(error).__name__, error)
