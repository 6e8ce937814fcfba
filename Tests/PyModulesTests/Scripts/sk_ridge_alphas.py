import numpy as np
from sklearn.linear_model import Ridge
rng = np.random.default_rng(2)
X = rng.normal(size=(25, 5)); y = X @ [3., 0, -1, 0, 2] + rng.normal(size=25)
for a in [0, 1e-3, 1, 10, 1e4, 1e10]:
    m = Ridge(alpha=a).fit(X, y); print(a, m.coef_, m.intercept_)
Y = np.c_[y, -y, y ** 2]
m = Ridge(alpha=[0.1, 1, 10]).fit(X, Y); print(m.coef_, m.intercept_, m.solver_)
m = Ridge(alpha=2, fit_intercept=False, solver="svd").fit(X, Y); print(m.coef_, m.intercept_, m.n_iter_, m.solver_)
m = Ridge(alpha=2, solver="cholesky").fit(X, y, sample_weight=rng.uniform(size=25)); print(m, m.coef_)
