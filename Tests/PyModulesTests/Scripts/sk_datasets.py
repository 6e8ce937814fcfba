import numpy as np
from sklearn.datasets import *

for params in [dict(), dict(n_samples=7, n_features=3), dict(n_samples=5, n_features=4, n_informative=2, noise=2.5, bias=1.0)]:
    X, y = make_regression(random_state=0, **params)
    print(X.shape, y.shape, X[:2], y[:5])
X, y, w = make_regression(n_samples=6, n_features=5, n_informative=2, coef=True, random_state=42, noise=1.0)
print(X, y, w)
X, y, w = make_regression(n_samples=4, n_features=3, n_targets=2, coef=True, random_state=1)
print(X.shape, y, w)
X, y = make_regression(n_samples=4, n_features=3, shuffle=False, random_state=1)
print(X, y)
np.random.seed(1)
print(make_regression(n_samples=3, n_features=2)[1])
d = load_diabetes()
print(d.data.shape, d.target[:5], d.feature_names, d["data"][0], list(d.keys()))
print(repr(d.data[:2].tolist()), d.data.sum())
print(load_diabetes(scaled=False).data[0])
X, y = load_diabetes(return_X_y=True)
print(X.std(axis=0), y.mean())
