import numpy as np
from sklearn.linear_model import Lasso, ElasticNet
rng = np.random.default_rng(6)
X = rng.normal(size=(30, 4)); Y = X @ rng.normal(size=(4, 2)) + rng.normal(size=(30, 2))
for m in [Lasso(alpha=.1), ElasticNet(alpha=.1, l1_ratio=.3)]:
    m.fit(X, Y); print(m.coef_, m.intercept_, m.n_iter_, m.predict(X[:3]))
m = Lasso(alpha=.1).fit(X, Y[:, :1]); print(m.coef_.shape, m.intercept_, m.predict(X[:2]))
