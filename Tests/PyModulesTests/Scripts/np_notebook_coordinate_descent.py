# %%
"""Coordinate descent for the lasso, written out."""
import numpy as np
from sklearn.linear_model import Lasso

def soft_threshold(rho, lam):
    if rho < -lam:
        return rho + lam
    elif rho > lam:
        return rho - lam
    else:
        return 0.0

class MyLasso:
    def __init__(self, alpha=1.0, max_iter=1000, tol=1e-8):
        self.alpha, self.max_iter, self.tol = alpha, max_iter, tol

    def fit(self, X, y):
        n, p = X.shape
        self.w_ = np.zeros(p)
        norms = (X ** 2).sum(axis=0)
        for self.n_iter_ in range(1, self.max_iter + 1):
            biggest = 0
            for j in range(p):
                residual = y - X @ self.w_ + self.w_[j] * X[:, j]
                new = soft_threshold(X[:, j] @ residual, n * self.alpha) / norms[j]
                biggest = max(biggest, abs(new - self.w_[j])); self.w_[j] = new
            if biggest < self.tol: break
        return self

    def predict(self, X): return X.dot(self.w_)
    def __repr__(self): return f"{type(self).__name__}(alpha={self.alpha!r})"
# %%
np.random.seed(3)
X = np.random.normal(size=(60, 6)); y = X[:, 0] * 3 - 2 * X[:, 3] + np.random.normal(scale=.5, size=60)
mine = MyLasso(alpha=0.2).fit(X, y); theirs = Lasso(alpha=0.2, fit_intercept=False, tol=1e-10).fit(X, y)
mine
# %%
print(mine.w_.round(4), theirs.coef_.round(4), np.abs(mine.w_ - theirs.coef_).max() < 1e-6, sep='\n')
# %%
assert np.allclose(mine.predict(X), theirs.predict(X)), "they differ"
print("converged:", mine.n_iter_ < mine.max_iter)
