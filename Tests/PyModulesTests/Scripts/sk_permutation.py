import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.inspection import permutation_importance
from sklearn.linear_model import Ridge
from sklearn.metrics import make_scorer, mean_absolute_percentage_error, explained_variance_score, max_error, median_absolute_error
X, y = load_diabetes(return_X_y=True)
m = Ridge(alpha=.1).fit(X, y)
r = permutation_importance(m, X, y, n_repeats=4, random_state=0); print(r.importances_mean, r.importances_std, r.importances.shape)
r = permutation_importance(m, X, y, n_repeats=2, random_state=1, scoring="neg_mean_squared_error"); print(r["importances"])
p = m.predict(X); print(mean_absolute_percentage_error(y, p), explained_variance_score(y, p), max_error(y, p), median_absolute_error(y, p))
s = make_scorer(max_error, greater_is_better=False); print(s(m, X, y))
