import numpy as np
from sklearn.linear_model import LinearRegression
rng = np.random.default_rng(0)
X = rng.normal(size=(30, 4)); Y = X @ rng.normal(size=(4, 3)) + 0.1 * rng.normal(size=(30, 3))
m = LinearRegression().fit(X, Y)
print(m.coef_.shape, m.intercept_.shape, m.rank_, m.singular_)
print(m.coef_)
print(m.predict(X[:2]), m.score(X, Y))
m = LinearRegression().fit(X, Y[:, :1])
print(m.coef_, m.intercept_, m.predict(X[:2]).shape)
