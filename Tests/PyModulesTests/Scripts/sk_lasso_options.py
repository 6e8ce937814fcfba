import numpy as np
from sklearn.linear_model import Lasso
rng = np.random.default_rng(5)
X = rng.normal(size=(40, 6)); y = X @ [3., 0, -1, 0, 2, 0] + rng.normal(size=40)
for kw in [dict(positive=True), dict(fit_intercept=False), dict(precompute=True), dict(selection="random", random_state=3), dict(tol=1e-10), dict(tol=.1), dict(max_iter=5000, warm_start=True)]:
    m = Lasso(alpha=.05, **kw).fit(X, y); print(m); print(m.coef_, m.intercept_, m.n_iter_)
m = Lasso(alpha=.05).fit(X, y, sample_weight=rng.uniform(size=40)); print(m.coef_, m.n_iter_)
