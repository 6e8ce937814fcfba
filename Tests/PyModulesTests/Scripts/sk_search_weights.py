# Weights of samples in searches: the scores heed them where the scorer can.
import warnings

import numpy as np
import pandas as pd
from sklearn.inspection import permutation_importance
from sklearn.linear_model import Lasso, Ridge, RidgeCV
from sklearn.metrics import make_scorer, max_error, mean_squared_error
from sklearn.model_selection import GridSearchCV, KFold, RandomizedSearchCV
from sklearn.model_selection import cross_val_predict, cross_val_score, cross_validate

rng = np.random.default_rng(0)
table = pd.DataFrame(rng.normal(size=(30, 3)), columns=list("abc"))
y = table["a"] * 2 - table["c"] + rng.normal(size=30)
weights = np.linspace(0.2, 2.0, 30)
grid = {"alpha": [0.1, 1.0, 10.0]}


def tried(scoring, **options):
    search = GridSearchCV(Ridge(), grid, cv=3, scoring=scoring, **options)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        search.fit(table, y, sample_weight=weights)
    for name in sorted(search.cv_results_):
        if name.startswith("mean_test"):
            print(name, search.cv_results_[name].round(8))
    for warning in caught:
        print(warning.category.__name__, warning.message)


tried(None)
tried("neg_mean_absolute_error")
tried("neg_max_error")
tried(make_scorer(mean_squared_error, greater_is_better=False))
tried(make_scorer(max_error, greater_is_better=False))
tried(["r2", "neg_max_error", "neg_median_absolute_error"], refit=False)
search = RandomizedSearchCV(Lasso(), grid, n_iter=2, cv=3, random_state=1)
print(search.fit(table, y, sample_weight=weights).cv_results_["mean_test_score"].round(8))



class ByGroup:
    """Leaves out one group at a time."""

    def get_n_splits(self, X=None, y=None, groups=None):
        return len(set(groups))

    def split(self, X, y=None, groups=None):
        for group in sorted(set(groups)):
            yield np.flatnonzero(groups != group), np.flatnonzero(groups == group)


groups = np.repeat([0, 1, 2], 10)
search = GridSearchCV(Ridge(), grid, cv=ByGroup()).fit(table, y, groups=groups)
print(search.cv_results_["mean_test_score"].round(8), search.best_params_)

chosen = RidgeCV(alphas=[0.1, 1.0, 10.0], cv=KFold(3), scoring="neg_mean_absolute_error")
chosen.fit(table.to_numpy(), y, sample_weight=weights)
print(chosen.alpha_, round(chosen.best_score_, 10))

params = {"sample_weight": weights}
print(cross_val_predict(Ridge(), table, y, cv=3, params=params).round(8)[:5])
print(cross_val_score(Ridge(), table, y, cv=3, params=params).round(8))
print(cross_validate(Ridge(), table, y, cv=3, params=params)["test_score"].round(8))

model = Ridge().fit(table, y)
for options in ({}, {"sample_weight": weights}, {"sample_weight": weights, "scoring": "r2"}):
    found = permutation_importance(model, table, y, n_repeats=3, random_state=0, **options)
    print(found.importances.round(8))
    print(found.importances_mean.round(8), found.importances_std.round(8))

from sklearn.metrics import explained_variance_score, median_absolute_error, r2_score

truth, guess = [1.0, 2.0, 4.0, 8.0, 3.0], [1.5, 2.0, 3.0, 9.0, 1.0]
for given in ([1, 1, 1, 1, 1], [0, 1, 0, 1, 0], [2, 0, 0, 1, 1], [1, 2, 3, 4, 5], [0.5, 0, 0.5, 0, 0]):
    print(given, median_absolute_error(truth, guess, sample_weight=given))
pairs = np.column_stack([truth, guess]), np.column_stack([guess, truth])
print(median_absolute_error(*pairs, sample_weight=[1, 2, 3, 4, 5], multioutput="raw_values"))
for score in (r2_score, explained_variance_score):
    for constant, found in (([2.0, 2.0], [2.0, 2.0]), ([2.0, 2.0], [1.0, 2.0]), ([1.0, 3.0], [1.0, 2.0])):
        print(score.__name__, score(constant, found), score(constant, found, force_finite=False))
for score in (r2_score, explained_variance_score):
    print(score(*pairs, sample_weight=[1, 2, 3, 4, 5], multioutput="variance_weighted"))
