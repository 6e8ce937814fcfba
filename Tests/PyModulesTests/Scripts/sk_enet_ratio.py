import numpy as np
from sklearn.linear_model import ElasticNet
rng = np.random.default_rng(9)
z = rng.normal(size=(50, 1)); X = np.c_[z + .05 * rng.normal(size=(50, 3)), rng.normal(size=(50, 2))]; y = X.sum(1) + rng.normal(size=50)
for r in [0., .01, .3, .7, 1.]:
    m = ElasticNet(alpha=.2, l1_ratio=r).fit(X, y); print(r, m.coef_, m.n_iter_)
