import warnings
warnings.simplefilter("always")
import numpy as np
from sklearn.linear_model import Lasso, ElasticNet
rng = np.random.default_rng(8)
X = rng.normal(size=(20, 40)); y = rng.normal(size=20)
m = Lasso(alpha=1e-5, max_iter=5).fit(X, y); print(m.n_iter_, m.coef_[:5])
m = ElasticNet(alpha=0., max_iter=3).fit(X, y); print(m.n_iter_)
m = Lasso(alpha=0.).fit(X[:, :3], y); print(m.coef_)
