# Wrong input where scikit-learn says something of its own.
import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer, TransformedTargetRegressor
from sklearn.dummy import DummyRegressor
from sklearn.feature_selection import RFE, SelectFromModel, SelectKBest, f_regression
from sklearn.linear_model import Lasso, LassoCV, RidgeCV, Ridge
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, PolynomialFeatures, StandardScaler

X = np.random.default_rng(0).normal(size=(20, 3))
y = X @ [1.0, 2.0, 0.0]
text = np.array([["a", "b"], ["c", "d"]])
steps = [("s", StandardScaler()), ("r", Ridge())]
for wrong in [
    lambda: RidgeCV().fit(X, y, foo=1),
    lambda: LassoCV().fit(X, y, foo=1),
    lambda: LassoCV().fit(X),
    lambda: Lasso(precompute=[1, 2]).fit(X, y),
    lambda: make_pipeline(StandardScaler(), Ridge()).fit(X),
    lambda: make_pipeline(StandardScaler(), Ridge()).fit(X, None),
    lambda: Pipeline(steps, memory=1).fit(X, y),
    lambda: Pipeline(steps, transform_input=1).fit(X, y),
    lambda: Pipeline(steps, transform_input=["a"]).fit(X, y),
    lambda: ColumnTransformer([("s", StandardScaler(), [0])], sparse_threshold=2).fit(X),
    lambda: ColumnTransformer([("s", StandardScaler(), [0])], remainder=1).fit(X),
    lambda: ColumnTransformer([("s", StandardScaler(), [0])], n_jobs="many").fit(X),
    lambda: SelectFromModel(Ridge(), max_features=-1).fit(X, y),
    lambda: SelectFromModel(Ridge(), norm_order=0).fit(X, y),
    lambda: SelectFromModel(Ridge(), prefit=True).fit(X, y),
    lambda: SelectKBest(f_regression).fit(text, [1, 2]),
    lambda: RFE(Ridge()).fit(X[:, :1], y),
    lambda: RFE(Ridge()).fit(np.where(X > 2, np.nan, X), y),
    lambda: FunctionTransformer(np.log1p, feature_names_out=1).fit(X),
    lambda: FunctionTransformer(np.log1p, accept_sparse=3).fit(X),
    lambda: PolynomialFeatures(2).fit("abc"),
    lambda: DummyRegressor().fit(X, y[:-1]),
    lambda: DummyRegressor().fit(X, y, sample_weight=[1, 2]),
    lambda: DummyRegressor().fit(X[:0], y[:0]),
    lambda: TransformedTargetRegressor(Ridge()).fit(X[:0], y[:0]),
    lambda: Ridge().fit("abc", y),
    lambda: StandardScaler().set_params(with_maen=False),
]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(TransformedTargetRegressor(Ridge()).fit(X, y.reshape(-1, 1)).predict(X[:2]))
print(TransformedTargetRegressor(Ridge()).fit(X, y).predict(X[:2]))
for alphas in [[1, 10], [1.0, 2.0], np.logspace(-1, 1, 3)]:
    for cv in [None, 3]:
        model = RidgeCV(alphas=alphas, cv=cv).fit(X, y.reshape(-1, 1))
        print(model.alpha_, repr(model.alpha_), model.coef_.shape, model.predict(X[:2]))
print(RidgeCV(scoring="r2").fit(X, y).best_score_, RidgeCV(alpha_per_target=True).fit(X, np.c_[y, 2 * y]).alpha_)
Y = np.c_[y, y[::-1]]
random = Lasso(alpha=0.1, selection="random", random_state=0).fit(X, Y)
print(random.coef_, random.n_iter_)
