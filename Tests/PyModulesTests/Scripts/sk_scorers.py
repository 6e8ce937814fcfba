import numpy as np
from sklearn.metrics import make_scorer, get_scorer, mean_absolute_error, mean_squared_error, get_scorer_names
from sklearn.linear_model import Ridge
from sklearn.model_selection import cross_val_score
X = np.arange(20.).reshape(10, 2) ** .5; y = X[:, 0] + np.tile([0, 1], 5)
s = make_scorer(mean_absolute_error, greater_is_better=False); print(s, cross_val_score(Ridge(), X, y, scoring=s, cv=3))
m = Ridge().fit(X, y); print(get_scorer("r2")(m, X, y), get_scorer("neg_mean_squared_error")(m, X, y), s(m, X, y))
s = make_scorer(lambda a, b, k=1: k * np.max(np.abs(a - b)), k=2); print(s(m, X, y)); print("r2" in get_scorer_names())
