"""VarianceThreshold and make_column_selector."""
import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer, make_column_selector, make_column_transformer
from sklearn.feature_selection import VarianceThreshold
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

rng = np.random.default_rng(2)
X = np.column_stack([np.full(30, 0.1), rng.normal(size=30), rng.random(30) > 0.9, rng.normal(0, 0.01, 30)])
v = VarianceThreshold()
print(v, v.fit_transform(X).shape, v.variances_.round(12), v.get_support())
print(VarianceThreshold(0.05).fit(X).get_support(indices=True))
D = pd.DataFrame(X, columns=["same", "a", "rare", "b"])
w = VarianceThreshold(threshold=0.001).fit(D)
print(w, w.get_feature_names_out(), w.transform(D)[:2], w.n_features_in_, w.feature_names_in_)
G = X.copy()
G[3, 1] = np.nan
print(VarianceThreshold().fit(G).variances_.round(12), VarianceThreshold().fit_transform(G)[3])
print(round(make_pipeline(VarianceThreshold(), StandardScaler(), Ridge()).fit(D, X[:, 1]).score(D, X[:, 1]), 6))
for bad in [lambda: VarianceThreshold().fit(np.ones((4, 2))), lambda: VarianceThreshold(3).fit(X), lambda: VarianceThreshold().fit(X[:1]),
            lambda: VarianceThreshold(-1).fit(X), lambda: VarianceThreshold("a").fit(X), lambda: VarianceThreshold().transform(X),
            lambda: VarianceThreshold().fit(X).transform(X[:, :2]), lambda: VarianceThreshold().fit(D).transform(D.rename(columns={"a": "q"}))]:
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)

houses = pd.DataFrame({"area": [50.0, 70, 90, 65], "rooms": [2, 3, 4, 3], "town": ["x", "y", "x", "z"], "new": [True, False, True, True]})
print(make_column_selector(dtype_include="number")(houses), make_column_selector(dtype_exclude="number")(houses), make_column_selector()(houses), make_column_selector(pattern="oo|ow")(houses))
print(make_column_selector(dtype_include=np.number)(houses), make_column_selector(dtype_include=[bool, "str"])(houses))
pre = make_column_transformer((StandardScaler(), make_column_selector(dtype_include=np.number)), (OneHotEncoder(), make_column_selector(dtype_exclude=np.number)))
print(pre.fit_transform(houses).round(3), pre.get_feature_names_out())
both = ColumnTransformer([("num", StandardScaler(), make_column_selector(dtype_include="number"))], remainder="passthrough")
print(both.fit(houses[["area", "rooms", "new"]]).transform(houses[["area", "rooms", "new"]]).round(3))
try:
    make_column_selector()(X)
except ValueError as error:
    print(error)
