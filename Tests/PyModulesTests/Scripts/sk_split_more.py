import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.model_selection import train_test_split, KFold, RepeatedKFold, ShuffleSplit, LeaveOneOut, cross_val_predict
from sklearn.linear_model import Ridge
X, y = load_diabetes(return_X_y=True)
a, b = train_test_split(np.arange(11), test_size=4, random_state=3); print(a, b)
print(train_test_split(list("abcdef"), train_size=.5, random_state=0), train_test_split(range(6), shuffle=False))
for s in (KFold(3), KFold(3, shuffle=True, random_state=0), RepeatedKFold(n_splits=2, n_repeats=2, random_state=5), ShuffleSplit(2, train_size=4, test_size=2, random_state=1), LeaveOneOut()):
    print(s, s.get_n_splits(np.zeros((6, 1))), [t.tolist() for _, t in s.split(np.zeros((6, 1)))])
print(cross_val_predict(Ridge(), X, y, cv=5)[:6], cross_val_predict(Ridge(), X[:30], y[:30], cv=KFold(3, shuffle=True, random_state=1))[:4])
for bad in (lambda: train_test_split([1], test_size=.5), lambda: train_test_split(X, y[:3]), lambda: train_test_split(X, test_size=2.0), lambda: KFold(2, random_state=1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
