import numpy as np
from sklearn.linear_model import *
X = np.random.default_rng(0).normal(size=(12, 3)); y = np.full(12, 5.)
for m in [LinearRegression(), Ridge(), Lasso(.1), ElasticNet(.1), RidgeCV(), Lars(), LassoLars(.1)]: m.fit(X, y); print(m, np.abs(m.coef_).max() < 1e-10, round(float(m.intercept_), 9), m.score(X, y))
m = LassoCV(cv=3).fit(X, y); print(m.coef_, m.intercept_, m.alpha_)
Xc = np.c_[X, np.ones(12)]; m = Lasso(.1).fit(Xc, X[:, 0]); print(m.coef_); m = Ridge().fit(Xc, X[:, 0]); print(m.coef_)
