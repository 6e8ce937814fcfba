import numpy as np
from sklearn.dummy import DummyRegressor
X = np.zeros((5, 1)); y = np.array([1., 2, 3, 4, 100])
for kw in [dict(), dict(strategy="median"), dict(strategy="quantile", quantile=.8), dict(strategy="constant", constant=7)]:
    m = DummyRegressor(**kw).fit(X, y); print(m, m.predict(X[:2]), m.constant_, m.score(X, y))
