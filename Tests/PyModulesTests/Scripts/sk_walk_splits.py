import warnings

import numpy as np
import pandas as pd
from sklearn.base import clone, is_classifier, is_regressor
from sklearn.linear_model import Lasso, LinearRegression
from sklearn.metrics import max_error, mean_squared_error, median_absolute_error, r2_score
from sklearn.metrics import mean_squared_log_error, root_mean_squared_error, root_mean_squared_log_error
from sklearn.model_selection import GridSearchCV, KFold, LeaveOneOut, ParameterGrid, ParameterSampler
from sklearn.model_selection import RandomizedSearchCV, RepeatedKFold, ShuffleSplit, cross_val_predict
from sklearn.model_selection import cross_val_score, cross_validate, learning_curve, validation_curve
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
X = rng.standard_normal((12, 3)).round(2)
y = (X @ np.array([1.0, -2.0, 0.5])).round(2)
Y = np.c_[y, -y]


def show(function):
    try:
        found = function()
        print("fine", found if np.size(found) < 8 else np.shape(found))
    except Exception as error:
        text = str(error)
        if "among {" in text:  # a set has no order
            text = text[: text.index("among {")] + text[text.index("}") :]
        print(type(error).__name__, text[:200])


# splitters count the samples of all that they are given
for splitter in [KFold(3), RepeatedKFold(n_splits=2, n_repeats=2, random_state=0), ShuffleSplit(2, random_state=0), LeaveOneOut()]:
    show(lambda: len(list(splitter.split(X, y[:5]))))
    if not isinstance(splitter, RepeatedKFold):
        show(lambda: len(list(splitter.split(X, y, y[:5]))))
    show(lambda: len(list(splitter.split(X, y, y))))
    show(lambda: len(list(splitter.split(3.0))))
    show(lambda: len(list(splitter.split({1, 2}))))
    show(lambda: splitter.split())
    show(lambda: splitter.get_n_splits("abc"))
    show(lambda: splitter.get_n_splits())
    show(lambda: splitter.get_n_splits(None))
for wrong in [
    lambda: KFold(n_folds=3), lambda: KFold(12, 10), lambda: KFold(np.int64(3)), lambda: LeaveOneOut(3), lambda: LeaveOneOut(n_splits=3),
    lambda: RepeatedKFold(3), lambda: RepeatedKFold(n_splits=1.5), lambda: RepeatedKFold(n_splits=1.5, random_state=0).get_n_splits(),
    lambda: list(RepeatedKFold(n_splits=1, random_state=0).split(X)), lambda: ShuffleSplit(3, True, 0), lambda: ShuffleSplit(nothing=1),
    lambda: ShuffleSplit(), lambda: ShuffleSplit(n_splits=5, test_size=0.25, train_size=0.5, random_state=0), lambda: ShuffleSplit(test_size=np.float64(0.5)),
]:
    show(wrong)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    for function in [cross_val_score, cross_validate, cross_val_predict, learning_curve]:
        for groups in [[], [1, 2], b"x"]:
            show(lambda: function(LinearRegression(), X, y, cv=3, groups=groups))
        show(lambda: function(LinearRegression(), X, y, cv=[]))
        show(lambda: function(StandardScaler(), X, y, cv=3))
    show(lambda: validation_curve(Lasso(), X, y, param_name="alpha", param_range=[-1, 0.1], cv=3)[1].round(3).tolist())
    show(lambda: validation_curve(Lasso(), X, y, param_name="alpha", param_range=[-1], cv=3)[1].tolist())
    show(lambda: validation_curve(Lasso(), X, y, param_name="beta", param_range=[1], cv=3))
    show(lambda: GridSearchCV(Lasso(), [{"alpha": [1]}, {"beta": [2]}], cv=3).fit(X, y))
    show(lambda: GridSearchCV(Lasso(), {"alpha": [0.1, 1]}, cv=3).fit(X, y).score(X, y, sample_weight=np.ones(12)))
    show(lambda: GridSearchCV(Lasso(), {"alpha": [0.1, 1]}, cv=3, refit=lambda r: "a").fit(X, y))
    show(lambda: RandomizedSearchCV(Lasso(), {"alpha": 1}, n_iter=1, cv=3, random_state=0).fit(X, y))
    for names in [["x", "r2"], [lambda a: a, "r2"], [[], "r2"], ["r2", "r2"]]:
        show(lambda: cross_validate(Lasso(), X, y, cv=3, scoring=names))
        show(lambda: GridSearchCV(Lasso(), {"alpha": [1]}, scoring=names, refit="r2", cv=3).fit(X, y))
for values in [{1, 2}, (1, 2), range(1, 3), np.array([1.0]), None, 3]:
    show(lambda: list(ParameterGrid({"alpha": values})))
    show(lambda: list(ParameterSampler({"alpha": values}, 1, random_state=0)))

# weights of scores, and of outputs
for weights in [np.zeros(12), np.r_[np.nan, np.ones(11)], np.r_[np.inf, np.ones(11)], np.ones((12, 1)), [1, 2], [], pd.Series(np.ones(12))]:
    show(lambda: round(r2_score(y, y + 0.5, sample_weight=weights), 4))
    show(lambda: round(LinearRegression().fit(X, y).score(X, y, sample_weight=weights), 4))
    show(lambda: LinearRegression().fit(X, y, sample_weight=weights).coef_.round(4).tolist())
for shares in [[0, 0], [-1, 1], [np.nan, 1], [1], [1, 2, 3], [], [0.25, 0.75]]:
    show(lambda: mean_squared_error(Y, Y + 0.5, multioutput=shares))
    show(lambda: root_mean_squared_error(Y, Y + 0.5, multioutput=shares))
    show(lambda: mean_squared_error(y, y + 0.5, multioutput=shares))
show(lambda: mean_squared_error(Y, Y + 0.5, multioutput=["a", "b"]))
show(lambda: root_mean_squared_log_error([-2, 1], [1, 1]))
show(lambda: mean_squared_log_error([-2, 1], [1, 1]))
for metric in [max_error, median_absolute_error]:
    show(lambda: metric(["a", "b"], [1, 2]))
    show(lambda: metric(["1", "2"], [1, 2]))
show(lambda: r2_score(y_test=y, y_pred=y))

# estimators, and what is none
for value in [Lasso(), Lasso, 3, "x", None, KFold(), GridSearchCV(Lasso(), {})]:
    show(lambda: is_regressor(value))
    show(lambda: is_classifier(value))
show(lambda: clone(3))
show(lambda: clone([1, 2], safe=False))
show(lambda: clone({"a": [1]}, safe=False))
show(lambda: clone(None, safe=False))
for truth in [np.bool_(True), np.int64(1)]:
    show(lambda: Lasso(alpha=truth).fit(X, y))
    show(lambda: Lasso(tol=truth).fit(X, y))
