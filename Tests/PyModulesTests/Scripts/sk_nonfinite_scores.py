"""Scores that are no numbers, a search that meets an alpha of 0, and one alpha in a tuple."""
import warnings
import numpy as np
from sklearn.linear_model import ElasticNetCV, LassoCV, Ridge, RidgeCV
from sklearn.model_selection import GridSearchCV, RandomizedSearchCV

rng = np.random.default_rng(0)
X = rng.normal(size=(12, 3))
y = X @ np.array([1.0, -2.0, 0.0]) + rng.normal(size=12)
for call in [
    lambda: GridSearchCV(Ridge(), {"alpha": [1, -1]}, cv=3).fit(X, y),
    lambda: GridSearchCV(Ridge(), {"alpha": [1, 2]}, cv=12).fit(X, y),
    lambda: RidgeCV(cv=12).fit(X, y),
    lambda: GridSearchCV(Ridge(), {"alpha": [1, -1]}, cv=3, return_train_score=True, scoring=["r2", "neg_mean_squared_error"], refit="r2").fit(X, y),
    lambda: RandomizedSearchCV(Ridge(), {"alpha": [1, -1]}, n_iter=2, cv=3, random_state=0).fit(X, y),
    lambda: LassoCV(alphas=[0], cv=3).fit(X, y),
    lambda: ElasticNetCV(alphas=[0.0, 1e9], cv=3).fit(X, y),
    lambda: RidgeCV(alphas=(0.1,)).fit(X, y),
]:
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            print(type(call()).__name__)
        except Exception as error:
            print(type(error).__name__, str(error).split("\n")[0])
    for text in sorted({f"{w.category.__name__}: {str(w.message).splitlines()[0] if str(w.message) else ''}" for w in seen}):
        print("  ", text)
