import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Ridge, Lasso, LinearRegression, ElasticNet
rng = np.random.default_rng(1); x = rng.normal(size=50); X = np.c_[x, x + 1e-3 * rng.normal(size=50), rng.normal(size=50)]; y = 3 * x + rng.normal(size=50)
for m in (LinearRegression(), Ridge(), Lasso(alpha=.1), ElasticNet(alpha=.1)): print(m, m.fit(X, y).coef_, m.intercept_)
D = np.c_[x, x, x]; print(LinearRegression().fit(D, y).coef_, Ridge().fit(D, y).coef_, Lasso(alpha=.1).fit(D, y).coef_, ElasticNet(alpha=.1).fit(D, y).coef_)
print(LinearRegression().fit(D, y).rank_, LinearRegression().fit(D, y).singular_.round(8), np.linalg.cond(X).round(4))
