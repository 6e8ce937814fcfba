import numpy as np
from sklearn.linear_model import LinearRegression
rng = np.random.default_rng(1)
X = rng.normal(size=(20, 3)); y = X @ [1., -2, 0] + 3 + rng.normal(size=20); w = rng.uniform(size=20)
for kw in [dict(), dict(fit_intercept=False), dict(positive=True)]:
    m = LinearRegression(**kw).fit(X, y, sample_weight=w)
    print(m, m.coef_, m.intercept_, m.score(X, y), m.score(X, y, sample_weight=w))
print(m.n_features_in_, m.get_params())
