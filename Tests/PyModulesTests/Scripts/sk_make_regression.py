import numpy as np
from sklearn.datasets import make_regression
for kw in [dict(), dict(noise=3.), dict(n_informative=2, coef=True), dict(n_targets=2, coef=True), dict(bias=10., shuffle=False)]:
    r = make_regression(n_samples=5, n_features=4, random_state=0, **kw); print(*r, sep="\n")
X, y, w = make_regression(100, 20, n_informative=3, coef=True, random_state=np.random.RandomState(3)); print(X.sum(), y[:3], np.flatnonzero(w))
