import warnings

import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import ElasticNet, Ridge
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

np.set_printoptions(precision=12)
print(Ridge(positive=True, solver="lbfgs"), Ridge(positive=True).get_params())
X, y = load_diabetes(return_X_y=True)
raw, target = load_diabetes(return_X_y=True, scaled=False)


def show(name, X, y, sample_weight=None, **settings):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model = Ridge(positive=True, **settings).fit(X, y, sample_weight=sample_weight)
    print(name, settings, model.solver_, model.n_iter_, [str(warning.message) for warning in caught])
    print(model.coef_, model.intercept_)
    assert (model.coef_ >= 0).all()
    return model


for alpha in [0.01, 1.0, 50.0]:
    for tol in [1e-2, 1e-4, 1e-9]:
        for fit_intercept in [True, False]:
            show("scaled", X, y, alpha=alpha, tol=tol, fit_intercept=fit_intercept)
        show("raw", raw, target, alpha=alpha, tol=tol)
show("solver", X, y, solver="lbfgs")
show("copies", X, y, copy_X=False, random_state=0)

# Random data of many shapes: tall, wide, one feature, two samples.
for n, p in [(50, 5), (100, 20), (20, 60), (120, 80), (10, 3), (3, 10), (1, 1), (2, 1), (1, 4)]:
    rng = np.random.RandomState(n + p)
    Z = rng.randn(n, p)
    z = Z @ rng.randn(p) + rng.randn(n)
    weights = rng.rand(n)
    for tol in [1e-4, 1e-8]:
        show(f"{n} x {p}", Z, z, tol=tol, alpha=0.5)
        show(f"{n} x {p}, weights", Z, z, weights, tol=tol)
        show(f"{n} x {p}, targets", Z, np.stack([z, -z, rng.randn(n)], axis=1), tol=tol, alpha=[0.1, 1.0, 3.0])

# Too few iterations: a warning for each target, and the weights that they came to.
for max_iter in [1, 2, 3, 5, 8]:
    show("limit", X, y, max_iter=max_iter)
    show("limit", raw, target, max_iter=max_iter, tol=1e-6)
show("limit", X, np.stack([y, -y, y[::-1]], axis=1), max_iter=2, tol=1e-3)
show("column", X, y[:, None], alpha=np.array([2.0]))

# Data that leave nothing to do.
show("nothing", X * 0, y)
show("nothing", X, y * 0, fit_intercept=False)
show("nothing", -abs(X), abs(X).sum(axis=1), fit_intercept=False)
show("least squares", X, y, alpha=0, tol=1e-8)
show("weights", X, y, 2.5)
show("weights", X, y, np.arange(len(y)) % 2)
Ridge(positive=True).fit(X, y, sample_weight=np.where(np.arange(len(y)) == 3, -1.0, 1.0))

# A small tolerance gives what the nonnegative elastic net without its l1 part gives.
model = Ridge(positive=True, tol=1e-13, alpha=0.1).fit(X, y)
net = ElasticNet(alpha=0.1 / len(y), l1_ratio=0, positive=True, tol=1e-12, max_iter=100_000).fit(X, y)
print(np.allclose(model.coef_, net.coef_, rtol=1e-5, atol=1e-5 * abs(net.coef_).max()))

search = GridSearchCV(Ridge(positive=True), {"alpha": [0.01, 0.1, 1.0], "fit_intercept": [True, False]}, cv=4).fit(X, y)
print(search.best_params_, search.best_score_, search.best_estimator_.coef_)
search = GridSearchCV(Ridge(), {"positive": [True, False], "alpha": [0.01, 0.1], "solver": ["auto"]}, cv=3).fit(X, y)
print(search.best_params_, search.cv_results_["mean_test_score"])
print(cross_val_score(make_pipeline(StandardScaler(), Ridge(positive=True)), raw, target))
Xw, yw = make_regression(30, 50, noise=2.0, random_state=5)
print(make_pipeline(StandardScaler(), Ridge(positive=True, alpha=3.0)).fit(Xw, yw).predict(Xw[:3]))

for settings in [dict(solver=name, positive=True) for name in ["svd", "cholesky", "lsqr", "sparse_cg", "sag", "saga"]]:
    try:
        Ridge(**settings).fit(X, y)
    except ValueError as error:
        print(error)
for settings in [dict(solver="lbfgs"), dict(positive=1), dict(positive=True, max_iter=0), dict(positive=True, tol=-1)]:
    try:
        Ridge(**settings).fit(X, y)
    except ValueError as error:
        print(error)
try:
    Ridge(positive=True, alpha=[1.0, 2.0]).fit(X, y)
except ValueError as error:
    print(error)
Ridge(positive=True, max_iter=1).fit(raw, target)
Ridge(positive=True, max_iter=1, tol=np.float64(0.001)).fit(raw, target)
