import numpy as np
from sklearn.model_selection import (
    GridSearchCV, KFold, LeaveOneOut, ParameterGrid, ParameterSampler, RandomizedSearchCV, RepeatedKFold,
    ShuffleSplit, cross_val_predict, cross_val_score, cross_validate, learning_curve, train_test_split,
    validation_curve)

X = np.arange(20).reshape(10, 2)
y = np.arange(10)
a, b, c, d = train_test_split(X, y, random_state=42)
print(a, b, c, d)
a, b, c, d = train_test_split(X, list(y), test_size=0.33, random_state=0)
print(a.tolist(), b.tolist(), c, d)
print(train_test_split(y, shuffle=False, test_size=0.2))
print(train_test_split(y, test_size=3, train_size=4, random_state=7))
a, b = train_test_split(["a", "b", "c", "d"], random_state=1)
print(a, b)
np.random.seed(3)
print(train_test_split(y)[1])
rs = np.random.RandomState(5)
print(train_test_split(y, random_state=rs)[1], train_test_split(y, random_state=rs)[1])
for train, test in KFold(3).split(X):
    print(train, test)
for train, test in KFold(4, shuffle=True, random_state=1).split(X, y):
    print(train, test)
for i, (train, test) in enumerate(RepeatedKFold(n_splits=2, n_repeats=2, random_state=0).split(X)):
    print(i, train, test)
for train, test in ShuffleSplit(3, test_size=0.25, random_state=0).split(X):
    print(train, test)
for train, test in LeaveOneOut().split(X[:3]):
    print(train, test)
print(KFold(3).get_n_splits(), RepeatedKFold(n_splits=2, n_repeats=3).get_n_splits(X), LeaveOneOut().get_n_splits(X))
print(next(KFold(5).split(X)))
kf = KFold(n_splits=5, shuffle=True, random_state=0)
print(kf.n_splits, kf.shuffle, [t.tolist() for _, t in kf.split(X)] == [t.tolist() for _, t in kf.split(X)])
