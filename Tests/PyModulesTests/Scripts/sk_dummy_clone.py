import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.dummy import DummyRegressor
from sklearn.base import clone, is_regressor
from sklearn.linear_model import Lasso, Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
X, y = load_diabetes(return_X_y=True)
for s in ("mean", "median"): d = DummyRegressor(strategy=s).fit(X, y); print(d, d.score(X, y), d.constant_, d.predict(X[:2]))
print(DummyRegressor(strategy="quantile", quantile=.9).fit(X, y).predict(X[:1]), DummyRegressor(strategy="constant", constant=7).fit(X, y).predict(X[:1]))
p = make_pipeline(StandardScaler(), Lasso(alpha=.2)); q = clone(p).set_params(lasso__alpha=3, standardscaler__with_mean=False); print(p, q, is_regressor(q), q.get_params()["lasso__alpha"])
print(sorted(p.get_params(deep=False)), Ridge(alpha=3).get_params())
