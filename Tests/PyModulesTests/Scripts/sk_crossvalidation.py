import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import *
from sklearn.model_selection import (
    GridSearchCV, KFold, LeaveOneOut, ParameterGrid, ParameterSampler, RandomizedSearchCV, RepeatedKFold,
    ShuffleSplit, cross_val_predict, cross_val_score, cross_validate, learning_curve, train_test_split,
    validation_curve)
from sklearn.metrics import make_scorer, mean_absolute_error, mean_squared_error
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_diabetes(return_X_y=True)
print(cross_val_score(Lasso(alpha=0.1), X, y))
print(cross_val_score(Ridge(), X, y, cv=3, scoring="neg_mean_squared_error"))
print(cross_val_score(LinearRegression(), X, y, cv=KFold(4, shuffle=True, random_state=0), scoring="r2").mean())
print(-cross_val_score(Ridge(), X, y, cv=3, scoring="neg_mean_absolute_error"))
print(np.sqrt(-cross_val_score(make_pipeline(StandardScaler(), Lasso()), X, y, cv=3, scoring="neg_mean_squared_error")))
print(cross_val_score(Ridge(), X, y, cv=3, scoring=make_scorer(mean_absolute_error, greater_is_better=False)))
print(cross_val_score(Ridge(), X, y, cv=3, scoring=lambda m, X, y: 1.5))
for name in ["neg_root_mean_squared_error", "neg_median_absolute_error", "explained_variance", "neg_max_error", "neg_mean_absolute_percentage_error"]:
    print(name, cross_val_score(Ridge(), X, y, cv=2, scoring=name))
r = cross_validate(Ridge(), X, y, cv=3, return_train_score=True, scoring=["r2", "neg_mean_squared_error"], return_estimator=True)
print(sorted(r), r["test_r2"], r["train_r2"], r["test_neg_mean_squared_error"], r["estimator"])
r = cross_validate(Lasso(), X, y, cv=3)
print(list(r), r["test_score"])
p = cross_val_predict(Lasso(alpha=0.1), X, y, cv=10)
print(p.shape, p[:5], mean_squared_error(y, p))
print(cross_val_score(Lasso(alpha=0.1), X, y, cv=[(np.arange(300), np.arange(300, 442)), (np.arange(100, 442), np.arange(100))]))
print(cross_val_score(Lasso(alpha=-1), X, y, cv=3, error_score="raise") if False else "")
print(make_scorer(mean_squared_error, greater_is_better=False))
print(cross_val_score(LinearRegression(), X, y, cv=LeaveOneOut(), scoring="neg_mean_squared_error").mean())
