# %%
import numpy as np, time, warnings
warnings.filterwarnings('ignore')
rng = np.random.default_rng(0)
X = rng.standard_normal((200, 5)); w_true = np.array([1, -2, 0, 0, 3.]); y = X @ w_true + 0.1 * rng.standard_normal(200)
def loss(w, lam=0.0): return np.mean((X @ w - y) ** 2) + lam * np.sum(w ** 2)
def grad(w, lam=0.0): return 2 * X.T @ (X @ w - y) / len(y) + 2 * lam * w
# %%
start = time.time()
history = {}
for lam in [0, 0.1, 1]:
    w = np.zeros(5); history[lam] = [loss(w, lam)]
    for step in range(100):
        w -= 0.1 * grad(w, lam)
        history[lam].append(loss(w, lam))
    print(f'{lam=}: w = {w.round(3)}, loss {history[lam][0]:.3f} -> {history[lam][-1]:.3f}')
elapsed = time.time() - start; print(elapsed >= 0)
# %%
eps = 1e-6; w = rng.normal(size=5)
numeric = np.array([(loss(w + eps * e, .3) - loss(w - eps * e, .3)) / (2 * eps) for e in np.eye(5)])
np.allclose(numeric, grad(w, .3), atol=1e-5)
