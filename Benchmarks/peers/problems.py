"""The seeded problems, and the one duality gap by which every solver is judged.

Columns are centered with x_j'x_j = n, y is centered with y'y = n, so that no solver's own scaling of y matters.
"""

from pathlib import Path

import numpy as np

# name: problem, kind, l1 ratio, alphas as (last / first) for a lasso path or (low, high, count) powers of ten
TASKS = {
    "P1-path": ("P1", "path", 1.0, 1e-3),
    "P2-path": ("P2", "path", 1.0, 1e-3),
    "P3-path": ("P3", "path", 1.0, 1e-3),
    "P3-cv": ("P3", "cv", 1.0, 1e-3),
    "P4-path": ("P4", "path", 1.0, 1e-3),
    "P4-ridge": ("P4", "ridge", 0.0, (-2, 6, 100)),
    "P4-ols": ("P4", "ols", 0.0, (0, 0, 1)),
    "P5-path": ("P5", "path", 1.0, 1e-2),
    "P6-path": ("P6", "path", 1.0, 1e-3),
    "P6-enet": ("P6", "path", 0.5, 1e-3),
    "P6-ridge": ("P6", "ridge", 0.0, (2, 2, 1)),
    "P7-loocv": ("P7", "cv", 0.0, (-2, 6, 100)),
    "P8-path": ("P8", "path", 1.0, 1e-3),
}

# Growth: the lasso path on independent columns, one size doubled at a time.
GROWTH = {
    f"G-{n}x{p}": (f"G{n}x{p}", "path", 1.0, 1e-2)
    for n, p in [(200, 500), (200, 1000), (200, 2000), (200, 4000), (400, 1000), (800, 1000), (1600, 1000)]
}


def autoregressive(rng, n, p, rho):
    noise = rng.standard_normal((n, p))
    x = np.empty((n, p))
    x[:, 0] = noise[:, 0]
    for j in range(1, p):
        x[:, j] = rho * x[:, j - 1] + np.sqrt(1 - rho**2) * noise[:, j]
    return x


def response(rng, x, used, ratio=None, noise=None):
    """A signal of `used` features, with noise of the given deviation or signal-to-noise ratio."""
    beta = np.zeros(x.shape[1])
    chosen = rng.choice(x.shape[1], used, replace=False)
    beta[chosen] = rng.choice([-1, 1], used) * rng.uniform(0.5, 2, used)
    signal = x @ beta
    deviation = noise if noise is not None else signal.std() / np.sqrt(ratio)
    return signal + deviation * rng.standard_normal(len(signal))


def make(name):
    if name.startswith("G"):
        n, p = map(int, name[1:].split("x"))
        rng = np.random.default_rng(n * 100_003 + p)
        x = rng.standard_normal((n, p))
        return x, response(rng, x, 10, noise=1.0)
    rng = np.random.default_rng(int(name[1:]))
    if name == "P1":
        from sklearn.datasets import load_diabetes

        return load_diabetes(return_X_y=True)
    if name == "P2":
        x = rng.standard_normal((200, 500))
        return x, response(rng, x, 10, noise=1.0)
    if name == "P3":
        x = np.sqrt(0.5) * rng.standard_normal((200, 1000))
        for start in range(0, 1000, 20):
            x[:, start : start + 20] += np.sqrt(0.5) * rng.standard_normal((200, 1))
        return x, response(rng, x, 5, noise=1.0)
    if name == "P5":
        x = np.sqrt(0.7) * rng.standard_normal((100, 10000)) + np.sqrt(0.3) * rng.standard_normal((100, 1))
        return x, response(rng, x, 20, ratio=3.0)
    n, p, rho, used, ratio = {
        "P4": (20000, 500, 0.5, 50, 1.0),
        "P6": (5000, 2000, 0.5, 50, 5.0),
        "P7": (1000, 500, 0.5, 50, 2.0),
        "P8": (500, 2000, 0.95, 40, 5.0),
    }[name]
    x = autoregressive(rng, n, p, rho)
    return x, response(rng, x, used, ratio=ratio)


def prepare(folder, task):
    """Writes what a task needs and returns its description."""
    problem, kind, ratio, spread = {**TASKS, **GROWTH}[task]
    place = Path(folder) / problem
    place.mkdir(parents=True, exist_ok=True)
    files = {"x": place / "x.npy", "y": place / "y.npy", "alphas": place / f"{task}.npy"}
    if not files["x"].exists() or not files["y"].exists():
        x, y = (np.asarray(part, float) for part in make(problem))
        x = x - x.mean(0)
        y = y - y.mean()
        np.save(files["x"], np.asfortranarray(x / np.sqrt((x**2).mean(0))))
        np.save(files["y"], y / np.sqrt((y**2).mean()))
    if not files["alphas"].exists():
        x, y = np.load(files["x"]), np.load(files["y"])
        if isinstance(spread, tuple):
            alphas = np.logspace(*spread)[::-1].copy()
        else:
            first = np.abs(x.T @ y).max() / len(y) / ratio
            alphas = np.geomspace(first, first * spread, 100)
        np.save(files["alphas"], alphas)
    return {"task": task, "kind": kind, "ratio": ratio, **{k: str(v) for k, v in files.items()}}


def gap(task, x, y, w, alphas):
    """The worst relative duality gap of coefficients w (p rows, one column for each alpha).

    Lasso and elastic net: the dual point is the best feasible multiple of the residual of the augmented lasso.
    Ridge: the residual. Least squares: the largest slope, relative to that at w = 0.
    """
    n = len(y)
    r = y[:, None] - x @ w
    slopes = x.T @ r
    squares = (r**2).sum(0)
    if task["kind"] == "ols":
        return float(np.abs(slopes).max() / np.abs(x.T @ y).max())
    if task["ratio"] == 0:
        primal = (squares + alphas * (w**2).sum(0)) / 2
        dual = y @ r - squares / 2 - (slopes**2).sum(0) / (2 * alphas)
        return float(((primal - dual) / (y @ y / 2)).max())
    l1, l2 = alphas * task["ratio"], alphas * (1 - task["ratio"])
    squares = squares + n * l2 * (w**2).sum(0)
    slopes = slopes - n * l2 * w
    primal = squares / (2 * n) + l1 * np.abs(w).sum(0)
    limit = n * l1 / np.maximum(np.abs(slopes).max(0), 1e-300)
    scale = np.clip(y @ r / np.maximum(squares, 1e-300), -limit, limit)
    dual = (scale * (y @ r) - scale**2 * squares / 2) / n
    return float(((primal - dual) / (y @ y / (2 * n))).max())
