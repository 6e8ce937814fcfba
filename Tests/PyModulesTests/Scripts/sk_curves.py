import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import *
from sklearn.model_selection import (
    GridSearchCV, KFold, LeaveOneOut, ParameterGrid, ParameterSampler, RandomizedSearchCV, RepeatedKFold,
    ShuffleSplit, cross_val_predict, cross_val_score, cross_validate, learning_curve, train_test_split,
    validation_curve)

X, y = load_diabetes(return_X_y=True)
train, test = validation_curve(Ridge(), X, y, param_name="alpha", param_range=np.logspace(-3, 3, 4), cv=3)
print(train, test)
sizes, train, test = learning_curve(Lasso(alpha=0.1), X, y, cv=3)
print(sizes, train, test)
sizes, train, test = learning_curve(Ridge(), X, y, train_sizes=[50, 100], cv=2, scoring="neg_mean_squared_error", shuffle=True, random_state=0)
print(sizes, train, test)
for bad in [[0.0, 1.0], [1000]]:
    try:
        learning_curve(Ridge(), X, y, train_sizes=bad)
    except ValueError as e:
        print(e)
