import numpy as np
from scipy.stats import loguniform, uniform, randint
from sklearn.datasets import load_diabetes
from sklearn.linear_model import *
from sklearn.model_selection import (
    GridSearchCV, KFold, LeaveOneOut, ParameterGrid, ParameterSampler, RandomizedSearchCV, RepeatedKFold,
    ShuffleSplit, cross_val_predict, cross_val_score, cross_validate, learning_curve, train_test_split,
    validation_curve)
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import *

X, y = load_diabetes(return_X_y=True)
g = GridSearchCV(Lasso(), {"alpha": [0.01, 0.1, 1.0]}, cv=5)
print(g.fit(X, y))
print(g.best_params_, g.best_score_, g.best_index_, g.best_estimator_, g.n_splits_)
r = g.cv_results_
print(sorted(r))
for key in ["mean_test_score", "std_test_score", "rank_test_score", "split0_test_score", "params"]:
    print(key, r[key])
print(g.predict(X[:3]), g.score(X, y), g.best_estimator_.coef_)
p = make_pipeline(PolynomialFeatures(include_bias=False), StandardScaler(), Ridge())
g = GridSearchCV(p, {"polynomialfeatures__degree": [1, 2], "ridge__alpha": np.logspace(-2, 2, 3)}, scoring="neg_mean_squared_error", cv=3, return_train_score=True)
g.fit(X, y)
print(g.best_params_, g.best_score_, g.cv_results_["params"])
print(g.cv_results_["mean_train_score"], g.cv_results_["rank_test_score"])
s = RandomizedSearchCV(ElasticNet(), {"alpha": loguniform(1e-3, 1), "l1_ratio": uniform(0, 1)}, n_iter=4, random_state=0, cv=3).fit(X, y)
print(s.best_params_, s.best_score_)
print(s.cv_results_["params"])
s = RandomizedSearchCV(Ridge(), {"alpha": [0.1, 1, 10, 100], "fit_intercept": [True, False]}, n_iter=3, random_state=1, cv=3).fit(X, y)
print(s.best_params_, s.cv_results_["params"])
print(list(ParameterGrid({"b": [1, 2], "a": ["x", "y"]})), len(ParameterGrid({"a": [1, 2, 3]})))
print(list(ParameterSampler({"k": randint(1, 10), "u": [1, 2]}, 3, random_state=0)))
g = GridSearchCV(Lasso(), [{"alpha": [0.1]}, {"alpha": [1.0], "fit_intercept": [False]}], cv=2).fit(X, y)
print(g.best_params_, g.cv_results_["params"])
g = GridSearchCV(Ridge(), {"alpha": [0.1, 1]}, cv=2, scoring=["r2", "neg_mean_squared_error"], refit="r2").fit(X, y)
print(g.best_params_, g.cv_results_["mean_test_neg_mean_squared_error"], g.multimetric_)
try:
    GridSearchCV(Lasso(), {"alfa": [1]}).fit(X, y)
except ValueError as e:
    print(e)
try:
    GridSearchCV(Lasso(), {"alpha": 1}).fit(X, y)
except TypeError as e:
    print(e)
try:
    GridSearchCV(Lasso(), {"alpha": [1]}).predict(X)
except Exception as e:
    print(type(e).__name__, e)
