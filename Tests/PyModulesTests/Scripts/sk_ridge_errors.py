import numpy as np
from sklearn.linear_model import Ridge
X = np.ones((4, 2)); y = np.arange(4.)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: Ridge(alpha=-1).fit(X, y))
attempt(lambda: Ridge(alpha="a").fit(X, y))
attempt(lambda: Ridge(solver="lbfgs").fit(X, y))
attempt(lambda: Ridge(positive=True, solver="svd").fit(X, y))
attempt(lambda: Ridge(alpha=[1, 2]).fit(X, y))
attempt(lambda: Ridge(max_iter=0).fit(X, y))
attempt(lambda: Ridge(tol=-1.).fit(X, y))
attempt(lambda: Ridge(fit_intercept="yes").fit(X, y))
attempt(lambda: Ridge().fit(X[:, 0], y))
attempt(lambda: Ridge().fit(X, y[:3]))
attempt(lambda: Ridge().predict(X))
attempt(lambda: Ridge().fit(X, y).predict(np.ones((2, 3))))
attempt(lambda: Ridge().fit(np.zeros((0, 2)), []))
