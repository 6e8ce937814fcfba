import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Lasso, Ridge
X, y, w = make_regression(n_samples=120, n_features=10, n_informative=3, noise=3, coef=True, random_state=8)
first = Ridge(alpha=1).fit(X, y).coef_
scales = np.abs(first)
second = Lasso(alpha=.5).fit(X * scales, y); coef = second.coef_ * scales
print(np.flatnonzero(w), np.flatnonzero(coef), coef, second.n_iter_)
for alpha in np.logspace(2, -2, 9): m = Lasso(alpha=alpha).fit(X, y); print(f"{alpha:8.3f} {np.abs(m.coef_).sum():9.4f} {(m.coef_ != 0).sum():3d} {m.score(X, y):.5f}")
