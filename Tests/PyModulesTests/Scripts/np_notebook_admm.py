# %% lasso three ways from scratch: coordinate descent, FISTA and ADMM, checked against each other
import numpy as np
np.set_printoptions(precision=4, suppress=True)
rng = np.random.RandomState(0)
n, p = 60, 12
A = rng.randn(n, p)
A /= np.sqrt(np.sum(A ** 2, axis=0))
x_true = np.zeros(p)
x_true[[1, 4, 7]] = [2.0, -3.0, 1.0]
b = A @ x_true + 0.05 * rng.randn(n)
lam = 0.1
print(A.shape, b.shape, np.round(np.linalg.norm(b), 4))


# %%
def objective(x):
    return 0.5 * np.sum((A @ x - b) ** 2) + lam * np.linalg.norm(x, 1)


def soft(v, t):
    return np.sign(v) * np.maximum(np.abs(v) - t, 0.0)


def coordinate_descent(tol=1e-12, max_sweeps=1000):
    x, r = np.zeros(p), b.copy()
    for sweep in range(max_sweeps):
        biggest = 0.0
        for j in range(p):
            old = x[j]
            rho = A[:, j] @ r + (A[:, j] @ A[:, j]) * old
            x[j] = soft(rho, lam) / (A[:, j] @ A[:, j])
            if x[j] != old:
                r -= A[:, j] * (x[j] - old)
            biggest = max(biggest, abs(x[j] - old))
        if biggest < tol:
            break
    return x, sweep + 1


x_cd, sweeps = coordinate_descent()
print(x_cd, sweeps)


# %%
def fista(iterations=2000):
    L = np.linalg.norm(A, 2) ** 2
    x = z = np.zeros(p)
    t = 1.0
    history = []
    for _ in range(iterations):
        x_new = soft(z - A.T @ (A @ z - b) / L, lam / L)
        t_new = (1 + np.sqrt(1 + 4 * t * t)) / 2
        z = x_new + (t - 1) / t_new * (x_new - x)
        x, t = x_new, t_new
        history.append(objective(x))
    return x, np.array(history)


x_fista, history = fista()
print(np.allclose(x_fista, x_cd, atol=1e-8), history[[0, 1, 10, 100, -1]].round(6))


# %%
def admm(rho=1.0, iterations=300):
    factor = np.linalg.cholesky(A.T @ A + rho * np.eye(p))
    z, u = np.zeros(p), np.zeros(p)
    primal, dual = [], []
    for k in range(iterations):
        q = A.T @ b + rho * (z - u)
        x = np.linalg.solve(factor.T, np.linalg.solve(factor, q))
        z_old = z
        z = soft(x + u, lam / rho)
        u = u + x - z
        primal.append(np.linalg.norm(x - z))
        dual.append(np.linalg.norm(rho * (z - z_old)))
        if primal[-1] < 1e-10 and dual[-1] < 1e-10:
            break
    return z, k + 1, primal, dual


x_admm, steps, primal, dual = admm()
print(np.allclose(x_admm, x_cd, atol=1e-8), steps < 300, primal[0] > primal[-1])
# %% optimality: the gradient is -lam * sign where a weight is not zero, and within lam elsewhere
g = A.T @ (A @ x_cd - b)
active = x_cd != 0
print(np.flatnonzero(active), np.allclose(g[active], -lam * np.sign(x_cd[active])), np.all(np.abs(g[~active]) <= lam + 1e-9))
# %% duality gap
theta = (b - A @ x_cd) / max(lam, np.max(np.abs(A.T @ (b - A @ x_cd))))
dual_value = 0.5 * b @ b - 0.5 * lam ** 2 * np.sum((theta - b / lam) ** 2)
print(abs(objective(x_cd) - dual_value) < 1e-9)
# %% where each feature leaves, from the largest penalty down
lam_max = np.max(np.abs(A.T @ b))
path = []
for lam in 0.98 * lam_max * np.logspace(0, -2, 9):
    x, _ = coordinate_descent()
    path.append(x)
path = np.vstack(path)
print(path.round(3))
print(np.count_nonzero(path, axis=1), (np.abs(path).sum(axis=1)[1:] >= np.abs(path).sum(axis=1)[:-1] - 1e-12).all())
# %% group lasso: whole groups leave together
groups = np.repeat(np.arange(4), 3)


def group_soft(v, t):
    out = np.zeros_like(v)
    for g in np.unique(groups):
        block = v[groups == g]
        size = np.linalg.norm(block)
        if size > t:
            out[groups == g] = (1 - t / size) * block
    return out


def group_lasso(t, iterations=1500):
    L = np.linalg.norm(A, 2) ** 2
    x = np.zeros(p)
    for _ in range(iterations):
        x = group_soft(x - A.T @ (A @ x - b) / L, t / L)
    return x


for t in [0.1, 0.5, 1.5]:
    x = group_lasso(t)
    print(t, x.round(3), [int(g) for g in np.unique(groups) if np.any(x[groups == g])])
