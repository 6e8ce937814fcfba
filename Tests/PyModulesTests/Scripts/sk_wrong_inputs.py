import warnings

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.datasets import make_regression
from sklearn.dummy import DummyRegressor
from sklearn.feature_selection import RFE, SelectKBest, f_regression
from sklearn.inspection import permutation_importance
from sklearn.linear_model import ElasticNet, Lars, Lasso, LassoCV, LassoLars, LassoLarsCV, LassoLarsIC, LinearRegression
from sklearn.linear_model import Ridge, RidgeCV, SGDRegressor, lars_path, lasso_path
from sklearn.metrics import make_scorer, mean_squared_error, r2_score
from sklearn.model_selection import GridSearchCV, RepeatedKFold, ShuffleSplit, cross_val_predict, cross_val_score
from sklearn.model_selection import cross_validate, learning_curve, train_test_split, validation_curve
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, PolynomialFeatures, StandardScaler, scale

warnings.simplefilter("ignore")
rng = np.random.RandomState(0)
X = rng.randn(24, 3).round(2)
y = (X @ np.array([1.0, -2.0, 0.5]) + 0.3 * rng.randn(24)).round(2)
F = pd.DataFrame(X, columns=["a", "b", "c"])


def show(function):
    try:
        found = function()
        print("fine", np.shape(found))
    except Exception as error:
        text = str(error).split("Below are more")[0].strip()
        if "among {" in text:  # a set has no order
            text = text[: text.index("among {")] + text[text.index("}") :]
        print(type(error).__name__, text[:220])


for model in [LinearRegression(), Ridge(), Lasso(), LassoCV(cv=3), LassoLarsIC(), SGDRegressor(random_state=0), DummyRegressor()]:
    print(type(model).__name__)
    for features in [None, 3, "text", {1}, [["a", "b", "c"]] * 24, X.astype(str), X[None], X[:0], X[:, :0]]:
        show(lambda: model.fit(features, y))
    for target in [None, 3, "text", [], {"a": 1}, y[:5], y[:, None, None], ["a"] * 24, np.where(y > 1, np.nan, y)]:
        show(lambda: model.fit(X, target))
    model.fit(F, y)
    for features in [None, "text", {"a": 1}, F.rename(columns={"a": 1}), F[["b", "a", "c"]], np.array([["1", "2", "3"]] * 24), X[:, :2]]:
        show(lambda: model.predict(features))
    for target in [None, 3, "text", [], {"a": 1}, [[1, 2], [3]], np.c_[y, y], np.where(y > 1, np.inf, y)]:
        show(lambda: model.score(X, target))

for weights in [np.ones((24, 1)), -np.ones(24), np.zeros(24), np.ones(3), "x"]:
    show(lambda: LinearRegression().fit(X, y, sample_weight=weights))
for change in [dict(alphas=[1, -1]), dict(alphas=[None]), dict(n_jobs=0), dict(cv=(1, 2)), dict(cv=[None]), dict(cv=[]), dict(alphas=np.float64(2))]:
    show(lambda: LassoCV(**change).fit(X, y))
show(lambda: RidgeCV(store_cv_values=True))
for change in [dict(refit=None), dict(scoring=[]), dict(scoring=["r2", "r2"]), dict(scoring={}), dict(scoring=[1]), dict(n_jobs=0), dict(error_score="x"),
               dict(pre_dispatch=None), dict(param_grid=[]), dict(cv=[]), dict(param_grid={"alpha": [-1]}), dict(estimator=Ridge)]:
    show(lambda: GridSearchCV(**{"estimator": Ridge(), "param_grid": {"alpha": [1, 2]}, **change}).fit(X, y))

for function in [cross_val_score, cross_validate, cross_val_predict, learning_curve]:
    print(function.__name__)
    for change in [dict(cv="x"), dict(cv=1), dict(n_jobs="x"), dict(n_jobs=0), dict(verbose=-1), dict(pre_dispatch=[])]:
        show(lambda: function(Ridge(), X, y, **change))
    for arguments in [(Ridge, X, y), (None, X, y), (Ridge(), None, y), (Ridge(), X, 3), (Ridge(), X, y[:5])]:
        show(lambda: function(*arguments))
for change in [dict(train_sizes=None), dict(exploit_incremental_learning=None), dict(shuffle="x"), dict(error_score=None), dict(return_times=2)]:
    show(lambda: learning_curve(Ridge(), X, y, **change))
for change in [dict(param_name=3), dict(param_range=3), dict(error_score="x")]:
    show(lambda: validation_curve(Ridge(), X, y, **{"param_name": "alpha", "param_range": [1, 2], **change}))
for change in [dict(n_repeats=0), dict(n_jobs="x"), dict(max_samples=2.0), dict(max_samples=0), dict(sample_weight=-1)]:
    show(lambda: permutation_importance(Ridge().fit(X, y), X, y, **change))
for change in [dict(sample_weight=1), dict(multioutput="x"), dict(multioutput=None), dict(multioutput=[1, 2]), dict(sample_weight=[1, 2])]:
    show(lambda: mean_squared_error(y, y + 1, **change))
for change in [dict(multioutput=None), dict(multioutput=-1), dict(force_finite=None)]:
    show(lambda: r2_score(y, y + 1, **change))
for change in [dict(greater_is_better="x"), dict(response_method=3), dict(score_func=3)]:
    show(lambda: make_scorer(**{"score_func": r2_score, **change}))
for change in [dict(axis=2), dict(with_mean=None), dict(with_std="x"), dict(copy=3), dict(axis=1), dict(axis=1, with_std=False)]:
    show(lambda: scale(X, **change))
for change in [dict(center=None), dict(force_finite="x")]:
    show(lambda: f_regression(X, y, **change))
for change in [dict(n_alphas=0), dict(eps=0), dict(Xy="x"), dict(copy_X=None), dict(verbose=-1), dict(positive=None), dict(coef_init=3)]:
    show(lambda: lasso_path(X, y, **change))
for change in [dict(Xy="x"), dict(Gram=3), dict(copy_X=None), dict(eps=0), dict(verbose=-1), dict(alpha_min=-1), dict(method="x"), dict(X=[[1.0]])]:
    show(lambda: lars_path(**{"X": X, "y": y, **change}))
for change in [dict(n_samples=0), dict(bias="x"), dict(noise=-1), dict(effective_rank=0), dict(tail_strength=2)]:
    show(lambda: make_regression(**change))
for change in [dict(test_size=1.5), dict(train_size=0), dict(random_state=-1), dict(shuffle=None), dict(stratify=3)]:
    show(lambda: train_test_split(X, y, **change))

columns = ColumnTransformer([("s", StandardScaler(), ["a", "b"])])
for features in [None, [1, 2], "text"]:
    show(lambda: columns.fit_transform(features))
columns.fit(F)
print(columns.transform(F[["c", "b", "a"]])[:2], columns.transform(F.assign(extra=1))[:1], columns.transform(F[["b", "a"]])[:1])
for features in [F[["a"]], X[:, :2], X[:, 0]]:
    show(lambda: columns.transform(features))
for part in [("s", StandardScaler(), ["x"]), ("s", StandardScaler(), Ridge()), ("s", StandardScaler(), [9])]:
    show(lambda: ColumnTransformer([part]).fit(F))
for features in [[1.0], X[None], F["a"], [[]], 3]:
    show(lambda: OneHotEncoder().fit(features))
print(OneHotEncoder(dtype=int, sparse_output=False).fit_transform([["a"], ["b"]]))
print(OneHotEncoder(dtype=bool, sparse_output=False).fit_transform([["a"], ["b"]]))
for dtype in ["x", 5]:
    show(lambda: OneHotEncoder(dtype=dtype).fit_transform([["a"], ["b"]]))
show(lambda: RFE(LinearRegression()).fit(X, y).transform(np.where(X > 2, np.nan, X)))
show(lambda: SelectKBest(f_regression, k=2).fit(X, y).transform(None))
print(StandardScaler().fit(F.assign(a=np.nan)).mean_, [len(list(ShuffleSplit(n).split(X))) for n in (-1, 0, 2)])
print(LassoCV(cv=3, positive=True).fit(X, -y).alphas_[[0, -1]], LassoCV(cv=3, positive=True).fit(X, y).alpha_)
print(lasso_path(X, y, positive=True, alphas=3)[0], Lars(jitter=0.5, random_state=1).fit(X, y).coef_, LassoLars(0.1, jitter=0.1, random_state=2).fit(X, y).coef_)
show(lambda: make_pipeline(StandardScaler(), 3).predict(X))
show(lambda: PolynomialFeatures().fit([["a"]]))
show(lambda: cross_val_score(Ridge(), X, y, scoring=lambda model, a, b: "x"))
print(cross_val_score(Ridge(), X, y, scoring=make_scorer(lambda a, b: len(a) / 2), cv=3))
print(GridSearchCV(Ridge(), {1: [1]}) is not None, scale(X[:3], axis=1))
for size in [0.5, 10, 2, 24]:
    print(permutation_importance(Ridge().fit(X, y), X, y, random_state=3, max_samples=size, n_repeats=3).importances)
print(permutation_importance(Ridge().fit(F, y), F, y, random_state=3, max_samples=12, n_repeats=2, sample_weight=np.arange(24)).importances_mean)
show(lambda: permutation_importance(Ridge().fit(X, y), X, y, max_samples=99))
show(lambda: learning_curve(Ridge(), X, y, exploit_incremental_learning=True))
print(learning_curve(Ridge(), X, y, params={"sample_weight": np.arange(24) + 1.0}, train_sizes=[0.5, 1.0], cv=3)[2])
print(validation_curve(Ridge(), X, y, param_name="alpha", param_range=[0.1, 10], params={"sample_weight": np.arange(24) + 1.0}, cv=3)[1])
