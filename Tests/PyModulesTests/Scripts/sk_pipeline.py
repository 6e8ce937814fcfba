import numpy as np
from sklearn.linear_model import *
from sklearn.pipeline import *
from sklearn.preprocessing import *

rng = np.random.RandomState(0)
x = rng.uniform(0, 1, 25)
y = np.sin(2 * np.pi * x) + rng.normal(0, 0.2, 25)
X = x[:, np.newaxis]
for degree in [1, 3, 9]:
    for alpha in [1e-4, 0.01, 1]:
        p = make_pipeline(PolynomialFeatures(degree), StandardScaler(), Ridge(alpha))
        p.fit(X, y)
        print(degree, alpha, p.score(X, y), p[-1].coef_)
p = Pipeline([("poly", PolynomialFeatures(2, include_bias=False)), ("model", LinearRegression())])
print(p.fit(X, y).predict([[0.5], [0.25]]))
print(p.named_steps["model"].coef_, p.named_steps.model.intercept_, p["poly"].get_feature_names_out(["x"]))
print(p[:-1].transform(X[:2]), p[:-1].get_feature_names_out())
s = make_pipeline(StandardScaler(), MinMaxScaler())
z = s.fit_transform(X[:4])
print(z, s.inverse_transform(z), s.transform(X[:2]))
p.set_params(model=Lasso(alpha=0.01), poly="passthrough")
print(p, p.fit(X, y).score(X, y))
p = make_pipeline(StandardScaler(), Lasso(alpha=0.1))
print(p.fit(X, y, lasso__sample_weight=np.ones(25)).predict(X[:3]))
print(p.n_features_in_)
