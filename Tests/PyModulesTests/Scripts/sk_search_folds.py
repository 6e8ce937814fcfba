# What a search's fits on the same fold share never shows in the numbers.
import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import Lasso, Ridge, RidgeCV
from sklearn.model_selection import GridSearchCV, KFold, validation_curve
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import MinMaxScaler, PolynomialFeatures, StandardScaler

rng = np.random.default_rng(4)
X = rng.normal(size=(40, 3)) * [1.0, 10.0, 0.1] + 5
y = X @ [1.0, -0.2, 3.0] + rng.normal(size=40)
alphas = [0.1, 1.0, 10.0]


def show(title, search):
    print(title, search.best_params_)
    for name in ("mean_test_score", "mean_train_score"):
        if name in search.cv_results_:
            print("  " + name, search.cv_results_[name].round(8))


grid = {"ridge__alpha": alphas}
pipeline = make_pipeline(StandardScaler(), Ridge())
search = GridSearchCV(pipeline, grid, cv=4, return_train_score=True).fit(X, y)
show("scaled ridge", search)
for alpha, mean in zip(alphas, search.cv_results_["mean_test_score"]):
    scores = []
    for train, test in KFold(4).split(X):
        model = make_pipeline(StandardScaler(), Ridge(alpha=alpha)).fit(X[train], y[train])
        scores.append(model.score(X[test], y[test]))
    print("  by hand", alpha, abs(np.mean(scores) - mean) < 1e-12)

two = {"scale": [StandardScaler(), MinMaxScaler(), "passthrough"], "model__fit_intercept": [True, False]}
show("scalers", GridSearchCV(Pipeline([("scale", StandardScaler()), ("model", Ridge())]), two, cv=4).fit(X, y))

degrees = {"polynomialfeatures__degree": [1, 2], "ridge__alpha": [0.5, 5.0]}
powers = make_pipeline(StandardScaler(), PolynomialFeatures(), Ridge())
show("powers", GridSearchCV(powers, degrees, cv=4, scoring="neg_mean_squared_error").fit(X, y))

models = {"ridge": [Ridge(), Lasso(alpha=0.01), Ridge(alpha=3.0)]}
show("models", GridSearchCV(make_pipeline(StandardScaler(), Ridge()), {"ridge": models["ridge"]}, cv=4).fit(X, y))

table = pd.DataFrame(X, columns=["a", "b", "c"])
columns = ColumnTransformer([("wide", StandardScaler(), ["a", "b"])], remainder="passthrough")
mixed = Pipeline([("columns", columns), ("ridge", Ridge())])
show("columns", GridSearchCV(mixed, {"ridge__alpha": alphas}, cv=4).fit(table, y))

targets = np.column_stack([y, -2 * y + X[:, 0]])
show("two targets", GridSearchCV(Ridge(), {"alpha": alphas, "fit_intercept": [True, False]}, cv=4).fit(X, targets))
wide = rng.normal(size=(24, 60))
short = wide[:, 0] - wide[:, 1] + rng.normal(size=24)
show("wide", GridSearchCV(Ridge(), {"alpha": alphas}, cv=3, return_train_score=True).fit(wide, short))
weights = np.linspace(0.5, 2.0, 40)
weighted = GridSearchCV(Ridge(), {"alpha": alphas}, cv=4)
show("weights", weighted.fit(X, y, sample_weight=weights))


class Doubling(TransformerMixin, BaseEstimator):
    """Changes its input in place, as no transformer should."""

    def fit(self, X, y=None):
        return self

    def transform(self, X):
        X *= 2
        return X


careless = make_pipeline(Doubling(), Ridge())
show("in place", GridSearchCV(careless, {"ridge__alpha": alphas}, cv=4).fit(X.copy(), y))


def spoiling(model, X, y):
    score = model.score(X, y)
    X[:] = 0
    return score


show("spoiling scorer", GridSearchCV(Ridge(), {"alpha": alphas}, cv=4, scoring=spoiling).fit(X, y))

train, test = validation_curve(pipeline, X, y, param_name="ridge__alpha", param_range=alphas, cv=4)
print(train.mean(axis=1).round(8), test.mean(axis=1).round(8))
train, test = validation_curve(careless, X.copy(), y, param_name="ridge__alpha", param_range=alphas, cv=4)
print(train.mean(axis=1).round(8), test.mean(axis=1).round(8))

chosen = RidgeCV(alphas=alphas, cv=5).fit(X, y)
print(chosen.alpha_, round(chosen.best_score_, 10), chosen.coef_.round(8))
chosen = RidgeCV(alphas=alphas, cv=KFold(3), scoring="neg_mean_absolute_error").fit(X, y, sample_weight=weights)
print(chosen.alpha_, round(chosen.best_score_, 10), chosen.coef_.round(8))
