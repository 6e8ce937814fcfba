import numpy as np
from sklearn.linear_model import Lasso
rng = np.random.default_rng(7)
X = rng.normal(size=(60, 20)); y = X[:, :3].sum(1) + .3 * rng.normal(size=60)
m = Lasso(alpha=1., warm_start=True)
for a in np.logspace(0, -3, 6):
    m.set_params(alpha=a).fit(X, y); print(f"{a:.4f}", m.n_iter_, np.count_nonzero(m.coef_))
