import numpy as np
from sklearn.model_selection import KFold, RepeatedKFold, ShuffleSplit, LeaveOneOut, cross_val_score
X = np.zeros((7, 1))
for cv in [KFold(3), KFold(3, shuffle=True, random_state=1), RepeatedKFold(n_splits=2, n_repeats=2, random_state=0), ShuffleSplit(3, test_size=.3, random_state=4), ShuffleSplit(n_splits=2, train_size=3, test_size=2, random_state=0), LeaveOneOut()]:
    print(cv, cv.get_n_splits(X))
    for tr, te in cv.split(X): print(tr, te)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: KFold(1)); attempt(lambda: KFold(2.5)); attempt(lambda: KFold(2, random_state=0)); attempt(lambda: KFold(2, shuffle=1)); attempt(lambda: list(KFold(9).split(X))); attempt(lambda: ShuffleSplit(test_size=2.)); attempt(lambda: list(LeaveOneOut().split([[1]])))
