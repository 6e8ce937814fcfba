# Permutation importance by several scores.
import numpy as np
import pandas as pd
from sklearn.inspection import permutation_importance
from sklearn.linear_model import Ridge

rng = np.random.RandomState(1)
X = rng.randn(30, 3); y = X[:, 0] * 2 + X[:, 1]
m = Ridge().fit(X, y)
r = permutation_importance(m, X, y, scoring=["r2", "neg_mean_squared_error"], n_repeats=3, random_state=0)
for k in r: print(k, r[k].importances_mean, r[k].importances_std, r[k].importances)
r = permutation_importance(m, X, y, scoring={"a": "r2"}, n_repeats=2, random_state=0)
print(r)

try:
    permutation_importance(Ridge().fit([[1.], [2.]], [1, 2]), [[1.], [2.]], [1, 2], scoring=[])
except Exception as error:
    print(type(error).__name__, error)
