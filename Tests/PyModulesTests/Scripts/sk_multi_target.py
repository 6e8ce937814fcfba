import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Ridge, Lasso, LinearRegression, ElasticNet, RidgeCV
from sklearn.metrics import r2_score, mean_squared_error
X, Y = make_regression(n_samples=50, n_features=5, n_targets=3, noise=2, random_state=4)
for m in (Ridge(), Ridge(alpha=[1, 10, 100]), Lasso(alpha=.5), LinearRegression(), ElasticNet(alpha=.1), RidgeCV()):
    m.fit(X, Y); print(m, m.coef_.shape, m.coef_, m.intercept_, m.score(X, Y))
P = Ridge().fit(X, Y).predict(X); print(r2_score(Y, P, multioutput="raw_values"), mean_squared_error(Y, P, multioutput="raw_values"), r2_score(Y, P, multioutput="variance_weighted"))
