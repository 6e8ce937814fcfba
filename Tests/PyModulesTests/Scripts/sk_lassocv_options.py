import numpy as np
from sklearn.linear_model import LassoCV
from sklearn.model_selection import KFold, LeaveOneOut
from sklearn.datasets import make_regression
X, y = make_regression(40, 15, n_informative=4, noise=5, random_state=1)
for kw in [dict(positive=True), dict(fit_intercept=False), dict(precompute=False), dict(selection="random", random_state=0), dict(max_iter=20), dict(tol=1e-8), dict(cv=KFold(4, shuffle=True, random_state=0)), dict(cv=LeaveOneOut()), dict(n_jobs=2)]:
    m = LassoCV(**{"cv": 3, **kw}).fit(X, y); print(m, m.alpha_, m.n_iter_); print(m.coef_.round(9))
