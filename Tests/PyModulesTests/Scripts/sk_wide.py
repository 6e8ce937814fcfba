import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Ridge, Lasso, LinearRegression, LassoCV
X, y = make_regression(n_samples=25, n_features=60, n_informative=5, noise=1, random_state=9)
print(LinearRegression().fit(X, y).coef_[:5], LinearRegression().fit(X, y).score(X, y), Ridge().fit(X, y).coef_[:5])
m = Lasso(alpha=1.5).fit(X, y); print(np.flatnonzero(m.coef_), m.n_iter_, m.dual_gap_, m.coef_[m.coef_ != 0])
m = LassoCV(cv=5).fit(X, y); print(m.alpha_, (m.coef_ != 0).sum(), m.n_iter_)
print(Lasso(alpha=1.5, max_iter=2).fit(X, y).coef_.nonzero())
