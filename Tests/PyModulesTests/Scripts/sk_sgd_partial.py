import numpy as np
from sklearn.linear_model import SGDRegressor
rng = np.random.default_rng(12)
X = rng.normal(size=(50, 4)); y = X @ [1., 2, 0, -1] + .1 * rng.normal(size=50)
m = SGDRegressor(random_state=1)
for i in range(5):
    m.partial_fit(X[10 * i:10 * i + 10], y[10 * i:10 * i + 10]); print(m.coef_, m.t_, m.n_iter_)
m = SGDRegressor(random_state=1, warm_start=True, max_iter=2, tol=None).fit(X, y); m.fit(X, y); print(m.coef_)
m = SGDRegressor(random_state=1).fit(X, y, sample_weight=np.arange(50) / 10.); print(m.coef_)
m = SGDRegressor(random_state=1).fit(X, y, coef_init=np.ones(4), intercept_init=[3.]); print(m.coef_)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: SGDRegressor(alpha=-1).fit(X, y))
attempt(lambda: SGDRegressor(l1_ratio=2.).fit(X, y))
attempt(lambda: SGDRegressor(learning_rate="optimal", alpha=0).fit(X, y))
attempt(lambda: SGDRegressor(learning_rate="pa1").fit(X, y))
attempt(lambda: SGDRegressor(eta0=0).fit(X, y))
attempt(lambda: SGDRegressor(early_stopping=True).partial_fit(X, y))
attempt(lambda: SGDRegressor(eta0=10.).fit(X * 1e6, y))
attempt(lambda: SGDRegressor().fit(X, y, coef_init=np.ones(3)))
