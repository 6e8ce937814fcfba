import warnings

import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_diabetes(return_X_y=True)
for solver in ["lsqr", "sparse_cg", "sag", "saga", "svd", "cholesky"]:
    for fit_intercept in [True, False]:
        model = Ridge(alpha=0.5, solver=solver, random_state=0, fit_intercept=fit_intercept).fit(X, y)
        print(solver, fit_intercept, model.coef_.round(8), model.intercept_, model.n_iter_, model.solver_)

# Tolerance and max_iter decide where the iterative solvers stop.
for solver in ["lsqr", "sparse_cg", "sag", "saga"]:
    for tol in [1e-2, 1e-8]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            model = Ridge(alpha=0.1, solver=solver, tol=tol, max_iter=20, random_state=3).fit(X, y)
        print([str(warning.message) for warning in caught])
        print(solver, tol, model.coef_[:4].round(5), model.n_iter_, round(model.score(X, y), 10))

# Weights, several targets, an alpha for each.
weights = np.linspace(0.5, 2, len(y))
Y = np.c_[y, y[::-1], X[:, 0]]
for solver in ["lsqr", "sparse_cg", "sag", "saga"]:
    model = Ridge(alpha=1.0, solver=solver, random_state=1, max_iter=500).fit(X, y, sample_weight=weights)
    print(solver, model.coef_[:3], model.intercept_)
    model = Ridge(alpha=[0.1, 1.0, 10.0], solver=solver, random_state=1, max_iter=500).fit(X, Y)
    print(model.coef_[:, :2], model.intercept_, model.n_iter_)

# More features than samples.
Xw, yw = make_regression(30, 50, noise=2.0, random_state=5)
for solver in ["lsqr", "sparse_cg", "sag", "saga"]:
    model = make_pipeline(StandardScaler(), Ridge(alpha=3.0, solver=solver, random_state=2)).fit(Xw, yw)
    print(solver, model[-1].coef_[:5], model[-1].n_iter_, model.predict(Xw[:2]))

stream = np.random.RandomState(7)
print(Ridge(solver="sag", random_state=stream).fit(X, y).coef_[:2], stream.randint(100))
for bad in [dict(solver="lbfgs"), dict(solver="sag", positive=True), dict(solver="newton")]:
    try:
        Ridge(**bad).fit(X, y)
    except ValueError as error:
        print(str(error)[:40])
try:
    Ridge(solver="sag", random_state=0).fit(X * 1e200, y)
except ValueError as error:
    print(error)
try:
    Ridge(solver="sag", random_state=0).fit(X * 0, y)
except ZeroDivisionError as error:
    print(error)
