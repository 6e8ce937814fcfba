import numpy as np
from sklearn.linear_model import Lasso
from sklearn.datasets import make_regression
X, y, w = make_regression(n_samples=50, n_features=200, n_informative=5, noise=2., coef=True, random_state=0)
for a in [.1, 1, 5, 20]:
    m = Lasso(alpha=a).fit(X, y); s = np.flatnonzero(m.coef_)
    print(a, len(s), set(np.flatnonzero(w)) <= set(s), m.n_iter_, m.score(X, y))
