"""Wrong calls: metrics as scorers, products of other features, empty targets, names of two kinds, lazy pipelines."""
import warnings
import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.dummy import DummyRegressor
from sklearn.impute import SimpleImputer
from sklearn.linear_model import ElasticNet, Lars, Lasso, LassoLars, LinearRegression, Ridge, RidgeCV, enet_path, lars_path, lasso_path
from sklearn.metrics import make_scorer, mean_squared_error
from sklearn.model_selection import GridSearchCV, KFold, ShuffleSplit, cross_val_score, cross_validate, train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 4))
y = X @ np.array([1.0, -2.0, 0.0, 3.0]) + rng.normal(size=20)
Y = np.column_stack([y, -y])
D = pd.DataFrame(X, columns=list("abcd"))
mixed = D.rename(columns={"a": 1})
flags = X > 0
texts = X.round(1).astype(str)


def ask(call):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            call()
            print("fine")
        except Exception as error:
            text = str(error).split("\n")[0]
            print(type(error).__name__, text.split(" at 0x")[0])


ask(lambda: cross_val_score(Ridge(), X, y, scoring=mean_squared_error))
ask(lambda: cross_validate(Ridge(), X, y, scoring=mean_squared_error))
ask(lambda: cross_val_score(Ridge(), X, y, scoring=make_scorer(mean_squared_error)))
for gram in [np.eye(4), np.eye(3), np.eye(5), X, X[0], X.T @ X, np.zeros((4, 4))]:
    ask(lambda: Lasso(0.1, fit_intercept=False, precompute=gram).fit(X, y))
    ask(lambda: ElasticNet(0.1, precompute=gram).fit(X, y))
    ask(lambda: lasso_path(X, y, alphas=3, precompute=gram))
for gram in [np.eye(3), np.eye(5), X, X[0]]:
    ask(lambda: Lars(precompute=gram).fit(X, y))
    ask(lambda: LassoLars(precompute=gram).fit(X, y))
    ask(lambda: lars_path(X, y, Gram=gram))
for precompute in [[1.0], [[1.0]], {}]:
    ask(lambda: lasso_path(X, y, alphas=3, precompute=precompute))
for start in [[1.0], [], np.ones(4)]:
    ask(lambda: enet_path(X, y, alphas=3, coef_init=start))
for alphas in [["a"], [[1, 2]], [0.5, 0.1], [2, 1]]:
    ask(lambda: lasso_path(X, y, alphas=alphas))
for sweeps in [None, "a", np.nan, np.inf, -1, 2.5]:
    ask(lambda: lasso_path(X, y, alphas=3, max_iter=sweeps))
print(lasso_path(X, y, alphas=[2, 1])[0], lasso_path(X, y, alphas=[2.0, 1])[0])
for model in [LinearRegression(), Ridge(), Lasso(), Lars(), DummyRegressor()]:
    ask(lambda: model.fit(X, Y[:, :0]))
ask(lambda: lasso_path(X, np.where(np.arange(20) == 3, np.nan, y)))
for model in [DummyRegressor(), Ridge()]:
    ask(lambda: model.fit(mixed, y))
for model in [FunctionTransformer(), StandardScaler(), ColumnTransformer([("a", StandardScaler(), [0])])]:
    ask(lambda: model.fit_transform(mixed))
check = FunctionTransformer(np.log1p, validate=True)
ask(lambda: check.fit(X).transform(X[:, :1]))
ask(lambda: check.fit(D).transform(D[["a"]]))
ask(lambda: check.fit_transform(texts))
ask(lambda: ColumnTransformer([("a", StandardScaler(), {0})]).fit(X))
for strategy in ["mean", "most_frequent", "constant"]:
    ask(lambda: SimpleImputer(strategy=strategy).fit_transform(flags))
    ask(lambda: SimpleImputer(strategy=strategy).fit_transform(texts))
    ask(lambda: SimpleImputer(strategy=strategy).fit(X).transform(flags))
ask(lambda: SimpleImputer().inverse_transform(X))
ask(lambda: SimpleImputer().fit(X).inverse_transform(X))
gaps = X.copy()
gaps[2, 1] = gaps[5, 3] = np.nan
marked = SimpleImputer(add_indicator=True).fit(gaps)
print(np.array_equal(marked.inverse_transform(marked.transform(gaps)), gaps, equal_nan=True), SimpleImputer().fit_transform(texts)[0])
for size in [True, False]:
    ask(lambda: train_test_split(X, test_size=size))
    ask(lambda: list(ShuffleSplit(train_size=size).split(X)))
ask(lambda: list(KFold().split(None)))
for alphas in [[-1], [0], [-1, 1], ["a"], ["a", 1]]:
    ask(lambda: RidgeCV(alphas=alphas).fit(X, y))
for alphas in [1.0, []]:
    ask(lambda: RidgeCV(alphas=alphas, cv=3).fit(X, y))
ask(lambda: RidgeCV(cv=[]).fit(X, y))
for weights in [1, 2.0, "a", [1.0]]:
    ask(lambda: DummyRegressor().fit(X, y, sample_weight=weights))
for method in ["transform", "inverse_transform", "predict"]:
    ask(lambda: getattr(GridSearchCV(Ridge(), {"alpha": [1]}), method)(X))
    ask(lambda: getattr(GridSearchCV(StandardScaler(), {"with_std": [True]}), method)(X))
for steps in [[("a", Ridge()), ("b", Ridge())], [("a", 1)], [], [["a", Ridge()]]]:
    ask(lambda: len(Pipeline(steps)))
    ask(lambda: Pipeline(steps).named_steps)
    ask(lambda: Pipeline(steps).fit(X, y))
ask(lambda: Pipeline((("a", StandardScaler()), ("b", Ridge()))).fit(X, y))
