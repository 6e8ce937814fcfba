# %% [markdown]
# # Ridge by hand
# %%
import numpy as np
import matplotlib.pyplot as plt
from sklearn.linear_model import Ridge
np.random.seed(42)
X = np.random.randn(50, 3)
true_w = np.array([2.0, -1.0, 0.5])
y = X @ true_w + 0.3 * np.random.randn(50)
X.shape, y.shape
# %%
def ridge_closed_form(X, y, alpha):
    """Solve (X'X + alpha I) w = X'y."""
    n_features = X.shape[1]
    return np.linalg.solve(X.T @ X + alpha * np.eye(n_features), X.T @ y)

for alpha in [0, 0.1, 1, 10, 100]:
    w = ridge_closed_form(X, y, alpha)
    sk = Ridge(alpha=alpha, fit_intercept=False).fit(X, y)
    print(f"alpha={alpha:>5}: {np.round(w, 4)}  match={np.allclose(w, sk.coef_)}  norm={np.linalg.norm(w):.4f}")
# %%
alphas = np.logspace(-2, 4, 50)
path = np.array([ridge_closed_form(X, y, a) for a in alphas])
plt.figure(figsize=(8, 5))
for j in range(path.shape[1]):
    plt.plot(alphas, path[:, j], label=f"w{j}")
plt.xscale("log"); plt.xlabel("alpha"); plt.ylabel("coefficient"); plt.legend(); plt.title("Ridge path")
plt.show()
# %%
print("shrinks monotonically:", np.all(np.diff(np.linalg.norm(path, axis=1)) <= 0))
path[[0, 25, -1]].round(4)
