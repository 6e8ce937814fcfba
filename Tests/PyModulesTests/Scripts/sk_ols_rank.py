import numpy as np
from sklearn.linear_model import LinearRegression
X = np.array([[1., 2, 3], [2, 4, 6.], [3, 6, 1], [0, 0, 2]]); y = np.array([1., 2, 3, 4])
m = LinearRegression().fit(X, y)
print(m.coef_, m.intercept_, m.rank_)
x = np.linspace(0, 1, 12)[:, None]
for d in [3, 8, 14]:
    P = x ** np.arange(1, d + 1)
    m = LinearRegression().fit(P, np.sin(5 * x[:, 0]))
    print(d, m.rank_, m.score(P, np.sin(5 * x[:, 0])))
X = np.random.default_rng(0).normal(size=(5, 12))
m = LinearRegression().fit(X, [1, 2, 3, 4, 5]); print(m.coef_, m.rank_)
