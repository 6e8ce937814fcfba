import numpy as np

# %%
X = np.array([[1.0, 2.0], [2.0, 1.5], [3.0, 3.5], [4.0, 3.0], [5.0, 5.5]]); y = np.array([3.1, 3.9, 7.2, 7.8, 11.1])
Xb = np.c_[np.ones(len(X)), X]
w = np.linalg.inv(Xb.T @ Xb) @ Xb.T @ y; w.round(6), np.linalg.solve(Xb.T @ Xb, Xb.T @ y).round(6)
# %%
lam = 0.5; I = np.eye(Xb.shape[1]); I[0, 0] = 0
(np.linalg.inv(Xb.T @ Xb + lam * I) @ Xb.T @ y).round(6)
# %%
def gradient_descent(X, y, lr=0.01, n=200):
    w = np.zeros(X.shape[1])
    for _ in range(n):
        w -= lr * 2 / len(y) * X.T @ (X @ w - y)
    return w
gradient_descent(X, y).round(6)
# %%
def soft_threshold(z, t): return np.sign(z) * np.maximum(np.abs(z) - t, 0)
soft_threshold(np.array([-3.0, -0.5, 0.2, 2.0]), 1.0)
# %%
Xs = (X - X.mean(axis=0)) / X.std(axis=0); Xs.mean(axis=0).round(12), Xs.std(axis=0), Xs.round(4)
# %%
pred = Xb @ w; mse = np.mean((y - pred) ** 2); rmse = np.sqrt(mse); r2 = 1 - np.sum((y - pred) ** 2) / np.sum((y - y.mean()) ** 2)
print(f"MSE {mse:.6f} RMSE {rmse:.6f} R2 {r2:.6f}")
# %%
coef = np.array([0.0, 1.5, 0.0, -2.0]); np.sum(coef != 0), np.count_nonzero(coef), np.where(coef == 0)[0], (np.abs(coef) > 1e-6).sum(), coef[coef != 0]
# %%
alphas = 10 ** np.linspace(-3, 3, 7); alphas, np.logspace(-2, 2, 5), np.argmin([3.0, 1.0, 2.0]), alphas[np.argmin((alphas - 1) ** 2)]
# %%
def lasso_cd(X, y, alpha, sweeps=100):
    n, p = X.shape
    w = np.zeros(p)
    for _ in range(sweeps):
        for j in range(p):
            r = y - X @ w + X[:, j] * w[j]
            w[j] = soft_threshold(X[:, j] @ r / n, alpha) / (X[:, j] @ X[:, j] / n)
    return w
lasso_cd(Xs, y - y.mean(), 0.5).round(6)
# %%
xx, yy = np.meshgrid(np.linspace(-1, 1, 3), np.linspace(-1, 1, 3)); (np.abs(xx) + np.abs(yy)), (xx ** 2 + yy ** 2)[0]
# %%
poly = np.column_stack([X[:, 0] ** d for d in range(4)]); poly.shape, poly[1], np.vander(X[:, 0], 3)[2]
# %%
idx = np.arange(5); train, test = idx[:4], idx[4:]; X[train].shape, y[test], np.hstack([X, y.reshape(-1, 1)]).shape, np.vstack([X, X]).shape
# %%
print("coef:", np.round(w, 3)); print("best", np.round(w.max(), 2), w.argmax(), np.abs(w).sum().round(4))
# %%
for a, e in zip([0.1, 1.0], np.array([0.25, 0.5])): print(f"{a:>6} {e:.3f}")
# %%
class Ridge:
    def __init__(self, alpha=1.0): self.alpha = alpha
    def fit(self, X, y):
        A = X.T @ X + self.alpha * np.identity(X.shape[1])
        self.coef_ = np.linalg.solve(A, X.T @ y)
        return self
    def predict(self, X): return X.dot(self.coef_)
m = Ridge(0.1).fit(X, y); m.coef_.round(6), m.predict(X[:2]).round(6)
