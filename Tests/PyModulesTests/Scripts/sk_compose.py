import numpy as np
from sklearn.compose import ColumnTransformer, TransformedTargetRegressor, make_column_transformer
from sklearn.dummy import DummyRegressor
from sklearn.feature_selection import SelectFromModel
from sklearn.impute import SimpleImputer
from sklearn.inspection import permutation_importance
from sklearn.linear_model import *
from sklearn.datasets import load_diabetes
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import *

X, y = load_diabetes(return_X_y=True)
for m in [DummyRegressor(), DummyRegressor(strategy="median"), DummyRegressor(strategy="constant", constant=2.5), DummyRegressor(strategy="quantile", quantile=0.3)]:
    print(m, m.fit(X, y).predict(X[:2]), m.score(X, y), m.constant_)
Z = np.array([[1.0, np.nan], [2.0, 3.0], [np.nan, 5.0], [2.0, 8.0]])
for strategy in ["mean", "median", "most_frequent", "constant"]:
    i = SimpleImputer(strategy=strategy)
    print(i, i.fit_transform(Z), i.statistics_)
t = TransformedTargetRegressor(regressor=Ridge(), func=np.log1p, inverse_func=np.expm1).fit(X, y)
print(t, t.predict(X[:3]), t.score(X, y), t.regressor_.coef_)
t = TransformedTargetRegressor(regressor=Lasso(0.1), transformer=StandardScaler()).fit(X, y)
print(t.predict(X[:3]))
s = SelectFromModel(Lasso(alpha=1.0)).fit(X, y)
print(s, s.get_support(), s.transform(X).shape, s.threshold_, s.get_feature_names_out())
s = SelectFromModel(Ridge(), threshold="1.25*median", max_features=3).fit(X, y)
print(s.get_support(indices=True), s.transform(X[:1]), s.threshold_)
p = make_pipeline(SelectFromModel(Lasso(alpha=1.0)), LinearRegression()).fit(X, y)
print(p.score(X, y), p[-1].coef_)
f = FunctionTransformer(np.log1p)
print(f.fit_transform([[0.0, 1.0]]))
r = permutation_importance(Ridge().fit(X, y), X, y, n_repeats=3, random_state=0)
print(r.importances_mean, r.importances_std, r.importances.shape)
A = np.array([[1.0, 10.0, 0.0], [2.0, 20.0, 1.0], [3.0, 30.0, 0.0]])
c = ColumnTransformer([("s", StandardScaler(), [0, 1]), ("keep", "passthrough", [2])])
print(c.fit_transform(A), c.transform(A[:1]), c.get_feature_names_out())
c = make_column_transformer((StandardScaler(), [0]), (MinMaxScaler(), [1]), remainder="passthrough")
print(c, c.fit_transform(A))
e = OneHotEncoder(sparse_output=False)
print(e.fit_transform([["a", 1], ["b", 2], ["a", 3]]), e.categories_, e.get_feature_names_out())
e = OneHotEncoder(sparse_output=False, drop="first", handle_unknown="ignore").fit([["a"], ["b"], ["c"]])
print(e.transform([["b"], ["a"]]), e.get_feature_names_out(["k"]))
try:
    OneHotEncoder(sparse_output=False).fit([["a"], ["b"]]).transform([["z"]])
except ValueError as error:
    print(error)
