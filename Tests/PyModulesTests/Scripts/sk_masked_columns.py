# A search over several grids: its table masks the parameters that a candidate does not have.
import numpy as np
import pandas as pd
from sklearn.datasets import make_regression
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV

X, y = make_regression(n_samples=30, n_features=3, noise=1.0, random_state=0)
grid = [{"alpha": [1, 2.5]}, {"alpha": [3], "fit_intercept": [False, True]}]
found = GridSearchCV(Ridge(), grid, cv=3).fit(X, y).cv_results_
for name in ["param_alpha", "param_fit_intercept"]:
    column = found[name]
    print(name, column, repr(column), column.dtype, column.mask, type(column).__name__)
    print(column[0], column[-1], column[1:3], repr(column[1:]), column.tolist(), column.count(), column.compressed())
    print([str(value) for value in column], len(column), column.shape)
flags, alphas = found["param_fit_intercept"], found["param_alpha"]
print(flags == True, repr(flags[0]), bool(flags[0] is np.nan))
print(np.asarray(alphas), repr(alphas * 2), alphas.max(), alphas.mean(), alphas.filled(0), alphas.data)
print(pd.DataFrame(found)[["param_alpha", "params", "rank_test_score"]])
