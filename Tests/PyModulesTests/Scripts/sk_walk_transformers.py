import warnings

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer, make_column_transformer
from sklearn.dummy import DummyRegressor
from sklearn.feature_selection import RFE, RFECV, SelectFromModel, SelectKBest, f_regression
from sklearn.impute import SimpleImputer
from sklearn.linear_model import ElasticNetCV, Lars, Lasso, LassoCV, LassoLarsCV, LassoLarsIC, LinearRegression, SGDRegressor
from sklearn.linear_model import enet_path, lars_path, lasso_path
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, MinMaxScaler, OneHotEncoder, PolynomialFeatures, StandardScaler, scale

rng = np.random.default_rng(0)
X = rng.standard_normal((12, 3)).round(2)
y = (X @ np.array([1.0, -2.0, 0.5])).round(2)
F = pd.DataFrame(X, columns=["a", "b", "c"])
gaps = np.where(X > 1, np.nan, X)
ends = np.where(X > 1, np.inf, X)


def show(function):
    try:
        found = function()
        print("fine", found if isinstance(found, (str, list)) else np.shape(found))
    except Exception as error:
        print(type(error).__name__, str(error)[:260])


# nothing at all
for model in [StandardScaler(), OneHotEncoder(), FunctionTransformer(), DummyRegressor(), ColumnTransformer([("a", StandardScaler(), [0])]), LinearRegression()]:
    show(lambda: model.fit([], y))
    show(lambda: model.fit(X, y).transform([]) if hasattr(model, "transform") else model.fit(X, y).predict([]))
show(lambda: scale([]))
show(lambda: scale([1.0, 2.0, 3.0]).round(3).tolist())
# whole numbers in one row
for model in [LinearRegression(), Lasso(), Lars()]:
    show(lambda: model.fit(X, y).predict([5]))
    show(lambda: model.fit([5, 6], [1, 2]))
show(lambda: StandardScaler().fit([5, 6]))
# infinities and gaps
for data in [gaps, ends]:
    show(lambda: OneHotEncoder().fit(data))
    show(lambda: OneHotEncoder().fit(X).transform(data))
    show(lambda: MinMaxScaler().fit(X).inverse_transform(ends))
    show(lambda: Lasso().fit(data, y))
show(lambda: OneHotEncoder().fit(X.astype(int)).transform([[9, 9, 9], [7, 0, 0]]))
show(lambda: OneHotEncoder().fit([["a"], ["b"]]).transform(np.array([["c"], ["a"]])))
show(lambda: OneHotEncoder().fit([[True], [False]]).transform(np.array([[3]])))
show(lambda: OneHotEncoder().fit([["a"]]).transform([["z"]]))
show(lambda: OneHotEncoder(categories=[[1.0, 2.0]]).fit(np.array([[1.0], [5.0], [4.0]])))
show(lambda: SimpleImputer().fit(X).transform([["a", "b", "c"]]))
show(lambda: SimpleImputer(strategy="median").fit(F).transform(F.assign(a="t")))
# names
for model in [StandardScaler(), PolynomialFeatures(), OneHotEncoder(), SelectKBest(f_regression, k=2), SimpleImputer()]:
    for names in ["abc", 3, ["p", "q"], ["p", "q", "r"]]:
        show(lambda: len(model.fit(X, y).get_feature_names_out(names)))
        show(lambda: len(model.fit(F, y).get_feature_names_out(names)))
# selectors keep what they are given
best = SelectKBest(f_regression, k=2).fit(X, y)
print(best.transform(np.arange(6).reshape(2, 3)), best.transform([["a", "b", "c"]]), best.transform(X[:2] > 0), best.transform(pd.DataFrame({"a": [1], "b": [2], "c": [3]}).to_numpy()))
show(lambda: SelectKBest(f_regression).fit_transform(X))
show(lambda: SelectKBest(f_regression).fit(X, []))
show(lambda: SelectKBest(f_regression).fit(X, "abc"))
show(lambda: SelectFromModel(Lasso(0.1)).fit_transform(X))
show(lambda: SelectFromModel(Lasso(0.1)).fit_transform(gaps))
show(lambda: SelectFromModel(Lasso(0.1), threshold="x*mean").fit(X, y).transform(X))
show(lambda: RFE(LinearRegression()).fit(X, []))
show(lambda: RFE(LinearRegression()).fit(X, 3.0))
show(lambda: RFECV(LinearRegression(), cv=[]).fit(X, y))
show(lambda: RFECV(LinearRegression(), scoring="x").fit(X, y))
RFE(LinearRegression(), n_features_to_select=1, verbose=1).fit(X, y)
RFECV(LinearRegression(), cv=2, verbose=1).fit(X, y)
# columns
named = ColumnTransformer([("a", StandardScaler(), ["a", "b"])], remainder="passthrough").fit(F)
show(lambda: named.transform(X))
show(lambda: named.transform(F[["c", "b", "a"]]))
for columns in [["a", 0], [1.5], [True], [True, False, True], slice("a", "b"), slice(0, 2), [], "a", lambda d: ["a"], [7]]:
    for data in [X, F]:
        show(lambda: ColumnTransformer([("s", StandardScaler(), columns)]).fit_transform(data))
show(lambda: ColumnTransformer([]).fit_transform(X))
show(lambda: ColumnTransformer([("s", StandardScaler, [0])]).fit(X))
show(lambda: ColumnTransformer([("s", StandardScaler(), [0])]).fit(X, y, nothing=1))
show(lambda: make_column_transformer((StandardScaler(), ["a"])).fit(F).named_transformers_.nothing)
# pipelines
lasso = Pipeline([("s", StandardScaler()), ("m", Lasso())])
for call in [lambda: lasso.fit_transform(X, y), lambda: lasso.inverse_transform(X), lambda: lasso.transform(X), lambda: lasso.named_steps.x, lambda: lasso.predict(X)]:
    show(call)
show(lambda: make_pipeline(StandardScaler(), Lasso).fit(X, y))
show(lambda: make_pipeline(Lasso, Lasso()).fit(X, y))
# the paths
for wrong in [dict(nothing=1), dict(nothing=1, other=2), dict(check_input="x"), dict(check_input=False), dict(tol=1e-3)]:
    for path in [lasso_path, enet_path]:
        show(lambda: path(X, y, alphas=[0.1], **wrong)[1])
show(lambda: lasso_path(X[:7], y, alphas=[0.1]))
show(lambda: enet_path(X, y[:5], alphas=[0.1]))
show(lambda: lasso_path(ends, y, alphas=[0.1]))
# constant targets
show(lambda: LassoLarsIC().fit(X, np.ones(12)).predict(X).tolist())
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    show(lambda: LassoLarsCV(cv=3).fit(X, np.ones(12)))
    show(lambda: LassoCV(cv=3, verbose=1).fit(X, np.ones(12)).alpha_ >= 0)
# no target
for model in [LinearRegression(), Lasso(), LassoCV(), ElasticNetCV(), Lars(), LassoLarsCV(), SGDRegressor()]:
    show(lambda: model.fit(gaps, None))
