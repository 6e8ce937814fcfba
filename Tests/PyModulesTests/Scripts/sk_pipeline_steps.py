import numpy as np
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler, PolynomialFeatures
from sklearn.linear_model import Ridge, Lasso
rng = np.random.default_rng(0); X = rng.normal(size=(30, 3)); y = X[:, 0] ** 2 + X[:, 1] + .1 * rng.normal(size=30)
p = Pipeline([("poly", PolynomialFeatures(2, include_bias=False)), ("scale", StandardScaler()), ("model", Lasso(.05))])
print(p); print(p.fit(X, y)); print(p.score(X, y), p["model"].coef_, p[-1].intercept_, p.named_steps["scale"].mean_, p.named_steps.poly.degree)
print(p[:-1].transform(X[:2]), p.steps[0][0], len(p), p.n_features_in_)
p.set_params(model__alpha=.5, poly__degree=3).fit(X, y); print(np.count_nonzero(p["model"].coef_), p.get_params()["model__alpha"])
p.set_params(model=Ridge(2.)); print(p.fit(X, y).predict(X[:3]))
print(make_pipeline(StandardScaler(), StandardScaler(), Ridge()).named_steps.keys())
print(p[:-1].get_feature_names_out())
