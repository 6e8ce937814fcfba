"""The Python peers, as a server: one JSON request a line, one JSON answer a line.

Every solver takes (x, y, alphas, l1 ratio, tolerance) and returns coefficients with a column for each alpha; those
for cross-validation return (coefficients, alpha, mean squared errors).
"""

import json
import os
import sys
import time
import warnings

import numpy as np

warnings.filterwarnings("ignore")
MANY = 10**7


def sklearn_path(x, y, alphas, ratio, tol):
    from sklearn.linear_model import enet_path

    return enet_path(x, y, l1_ratio=ratio, alphas=alphas, max_iter=MANY, tol=tol or 1e-4)[1]


def lars_path(x, y, alphas, ratio, tol):
    from sklearn.linear_model import lars_path as path

    n, p = x.shape
    limit = 20 * min(n, p) + 1000
    knots, _, w = path(
        x, y, method="lasso", alpha_min=alphas.min(), max_iter=limit, Gram="auto" if n > p else None
    )
    knots, w = knots[::-1], w[:, ::-1]
    k = np.clip(np.searchsorted(knots, alphas), 1, len(knots) - 1)
    width = knots[k] - knots[k - 1]
    share = np.clip((alphas - knots[k - 1]) / np.where(width == 0, 1, width), 0, 1)
    return w[:, k - 1] * (1 - share) + w[:, k] * share


def celer_path(x, y, alphas, ratio, tol):
    from celer import celer_path as path

    return path(x, y, "lasso", alphas=alphas, l1_ratio=ratio, tol=tol or 1e-4, max_iter=200, max_epochs=10**6)[1]


def skglm_path(x, y, alphas, ratio, tol, cache={}):
    from skglm.datafits import Quadratic
    from skglm.penalties import L1, L1_plus_L2
    from skglm.solvers import AndersonCD
    from skglm.utils.jit_compilation import compiled_clone

    if ratio not in cache:
        penalty = L1(1.0) if ratio == 1 else L1_plus_L2(1.0, ratio)
        cache[ratio] = compiled_clone(Quadratic()), compiled_clone(penalty)
    solver = AndersonCD(
        tol=tol or 1e-4, fit_intercept=False, max_iter=500, max_epochs=10**6, warm_start=True
    )
    return solver.path(x, y, *cache[ratio], alphas=alphas)[1]


def adelie_path(x, y, alphas, ratio, tol):
    import adelie

    # Its deviance test would end the path early; one tolerance serves both of its loops.
    state = adelie.grpnet(
        X=x, glm=adelie.glm.gaussian(y=y), lmda_path=alphas, alpha=ratio, intercept=False, early_exit=False,
        tol=tol or 1e-7, max_iters=10**8, adev_tol=1.0, ddev_tol=0.0, progress_bar=False, n_threads=1,
    )
    return np.asarray(state.betas.todense()).T


def eigen_ridge(x, y, alphas, ratio, tol):
    from scipy.linalg import eigh
    from scipy.linalg.blas import dsyrk

    values, vectors = eigh(dsyrk(1.0, x, trans=1, lower=1), lower=True, overwrite_a=True, check_finite=False)
    return vectors @ ((vectors.T @ (x.T @ y))[:, None] / (values[:, None] + alphas))


def cholesky_ridge(x, y, alphas, ratio, tol):
    from scipy.linalg import cho_factor, cho_solve
    from scipy.linalg.blas import dsyrk

    gram, slopes = dsyrk(1.0, x, trans=1, lower=1), x.T @ y
    columns = []
    for alpha in alphas:
        shifted = gram.copy(order="F")
        shifted.flat[:: x.shape[1] + 1] += alpha
        columns.append(cho_solve(cho_factor(shifted, lower=True, overwrite_a=True), slopes))
    return np.stack(columns, 1)


def sklearn_ridge(solver):
    def solve(x, y, alphas, ratio, tol):
        from sklearn.linear_model import Ridge

        options = {} if tol is None else {"tol": tol}
        fits = [Ridge(alpha=a, fit_intercept=False, solver=solver, **options).fit(x, y) for a in alphas]
        return np.stack([fit.coef_ for fit in fits], 1)

    return solve


def cholesky_ols(x, y, alphas, ratio, tol):
    from scipy.linalg import cho_factor, cho_solve
    from scipy.linalg.blas import dsyrk

    factor = cho_factor(dsyrk(1.0, x, trans=1, lower=1), lower=True, overwrite_a=True)
    return cho_solve(factor, x.T @ y)[:, None]


def sklearn_ols(x, y, alphas, ratio, tol):
    from sklearn.linear_model import LinearRegression

    return LinearRegression(fit_intercept=False).fit(x, y).coef_[:, None]


def folded(path):
    def solve(x, y, alphas, ratio, tol):
        errors = np.zeros(len(alphas))
        for test in np.array_split(np.arange(len(y)), 5):
            train = np.setdiff1d(np.arange(len(y)), test)
            middle, level = x[train].mean(0), y[train].mean()
            w = path(np.asfortranarray(x[train] - middle), y[train] - level, alphas, ratio, tol)
            errors += ((y[test][:, None] - level - (x[test] - middle) @ w) ** 2).mean(0) / 5
        best = int(np.argmin(errors))
        w = path(np.asfortranarray(x - x.mean(0)), y - y.mean(), alphas[: best + 1], ratio, tol)
        return w[:, -1:], alphas[best], errors

    return solve


def sklearn_cv(x, y, alphas, ratio, tol):
    from sklearn.linear_model import LassoCV
    from sklearn.model_selection import KFold

    fit = LassoCV(alphas=alphas, cv=KFold(5), max_iter=MANY, tol=tol or 1e-4).fit(x, y)
    return fit.coef_[:, None], fit.alpha_, fit.mse_path_.mean(1)


def sklearn_loo(x, y, alphas, ratio, tol):
    from sklearn.linear_model import RidgeCV

    fit = RidgeCV(alphas=alphas, store_cv_results=True).fit(x, y)
    return fit.coef_[:, None], fit.alpha_, fit.cv_results_.reshape(len(y), -1).mean(0)


def eigen_loo(x, y, alphas, ratio, tol):
    from scipy.linalg import eigh
    from scipy.linalg.blas import dsyrk

    n = len(y)
    xc, yc = np.asfortranarray(x - x.mean(0)), y - y.mean()
    values, vectors = eigh(dsyrk(1.0, xc, trans=1, lower=1), lower=True, overwrite_a=True, check_finite=False)
    z = xc @ vectors
    shares = 1 / (values[:, None] + alphas)
    missed = yc[:, None] - z @ ((z.T @ yc)[:, None] * shares)
    errors = ((missed / (1 - (z * z) @ shares - 1 / n)) ** 2).mean(0)
    best = int(np.argmin(errors))
    return (vectors @ ((z.T @ yc) * shares[:, best]))[:, None], alphas[best], errors


SOLVERS = {
    "path": {"sklearn": sklearn_path, "sklearn-lars": lars_path, "celer": celer_path, "skglm": skglm_path, "adelie": adelie_path},
    "ridge": {
        "sklearn-cholesky": sklearn_ridge("cholesky"),
        "sklearn-lsqr": sklearn_ridge("lsqr"),
        "scipy-eigh": eigen_ridge,
        "scipy-cholesky": cholesky_ridge,
    },
    "ols": {"sklearn": sklearn_ols, "scipy-cholesky": cholesky_ols},
    "cv": {"sklearn": sklearn_cv, "sklearn-lars": folded(lars_path), "celer": folded(celer_path)},
    "loo": {"sklearn": sklearn_loo, "scipy-eigh": eigen_loo},
}
# Those whose answer does not depend on a tolerance.
DIRECT = {"sklearn-lars", "sklearn-cholesky", "scipy-eigh", "scipy-cholesky"}


def kind_of(task):
    return "loo" if task["kind"] == "cv" and task["ratio"] == 0 else task["kind"]


def answer(request, files={}):
    def load(name):
        if name not in files:
            files[name] = np.load(name)
        return files[name]

    solve = SOLVERS[kind_of(request)][request["peer"]]
    x, y, alphas = load(request["x"]), load(request["y"]), load(request["alphas"])
    seconds, result = [], None
    for _ in range(request["repeat"]):
        start = time.process_time()
        result = solve(x, y, alphas, request["ratio"], request["tol"])
        seconds.append(time.process_time() - start)
    reply = {"cpu_seconds": seconds}
    if isinstance(result, tuple):
        result, reply["alpha"], errors = result
        np.save(request["out"] + ".mse.npy", errors)
    np.save(request["out"], np.asfortranarray(result))
    return reply


if __name__ == "__main__":
    replies = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for line in sys.stdin:
        try:
            reply = answer(json.loads(line))
        except Exception as error:  # A peer that fails voids its own row, not the run.
            reply = {"error": repr(error)[:200]}
        replies.write(json.dumps(reply) + "\n")
        replies.flush()
