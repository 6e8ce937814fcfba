import numpy as np
from sklearn.linear_model import Lasso
rng = np.random.default_rng(4)
X = rng.normal(size=(40, 6)); y = X @ [3., 0, -1, 0, 2, 0] + rng.normal(size=40)
for a in [1e-4, .01, .1, .5, 1, 5, 100]:
    m = Lasso(alpha=a).fit(X, y); print(a, m.coef_, m.intercept_, m.n_iter_, f"{m.dual_gap_:.3e}")
