import numpy as np
from sklearn.linear_model import Ridge
rng = np.random.default_rng(3)
X = rng.normal(size=(8, 20)); y = rng.normal(size=8)
for a in [0.01, 1.0, 100.0]:
    m = Ridge(alpha=a).fit(X, y); print(np.linalg.norm(m.coef_), m.intercept_, m.coef_[:4], m.score(X, y))
m = Ridge(alpha=1, fit_intercept=False).fit(X, y); print(m.coef_[:5], m.intercept_)
