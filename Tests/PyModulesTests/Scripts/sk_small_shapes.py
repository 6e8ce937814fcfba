import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Ridge, Lasso, LinearRegression
for n, p in ((1, 1), (1, 3), (2, 1), (2, 5), (3, 3)):
    X = np.arange(n * p, dtype=float).reshape(n, p) ** 1.5; y = np.arange(n) + 1.0
    for m in (Ridge(), Lasso(alpha=.01), LinearRegression()):
        m.fit(X, y); print(n, p, m, m.coef_, m.intercept_, m.predict(X))
