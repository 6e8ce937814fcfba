import warnings

import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import (
    ElasticNetCV,
    LassoCV,
    MultiTaskElasticNet,
    MultiTaskElasticNetCV,
    MultiTaskLasso,
    MultiTaskLassoCV,
)
from sklearn.model_selection import KFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

np.set_printoptions(precision=10)
rng = np.random.RandomState(0)
X = rng.randn(60, 12)
W = np.zeros((3, 12))
W[:, :4] = rng.randn(3, 4)
Y = X @ W.T + 0.8 * rng.randn(60, 3) + [1, 2, 3]


def show(model):
    print(model)
    print(model.alpha_, model.alphas_.shape, model.alphas_[..., :3], getattr(model, "l1_ratio_", None))
    print(model.mse_path_.shape, model.mse_path_[..., :3])
    print(model.coef_, model.intercept_, model.n_iter_)
    print(f"{model.dual_gap_:.6e}", hasattr(model, "eps_"))
    print(model.predict(X[:2]), model.score(X, Y))


show(MultiTaskLassoCV().fit(X, Y))
show(MultiTaskElasticNetCV().fit(X, Y))
show(MultiTaskLassoCV(eps=0.01, alphas=20, cv=3, fit_intercept=False, tol=1e-6, max_iter=5000).fit(X, Y))
show(MultiTaskElasticNetCV(l1_ratio=[0.1, 0.5, 0.9, 1.0], alphas=15, cv=4, n_jobs=1).fit(X, Y))
show(MultiTaskElasticNetCV(l1_ratio=0.7, alphas=[0.5, 0.01, 0.1], cv=KFold(3, shuffle=True, random_state=1)).fit(X, Y))
show(MultiTaskLassoCV(alphas=10, selection="random", random_state=4, copy_X=False, verbose=0).fit(X.copy(), Y))
stream = np.random.RandomState(2)
model = MultiTaskElasticNetCV(l1_ratio=[0.3, 0.6], eps=0.1, alphas=6, selection="random", random_state=stream).fit(X, Y)
print(model.coef_, model.n_iter_, model.l1_ratio_, stream.randint(1000))
show(MultiTaskElasticNetCV(l1_ratio=[0.3, 0.6], alphas=np.logspace(0, -2, 5), fit_intercept=False, tol=1e-3).fit(X, Y))
show(MultiTaskLassoCV(alphas=[0.2], cv=3, n_jobs=1).fit(X, Y))
show(MultiTaskElasticNetCV(l1_ratio=[0.4], alphas=1, cv=3, max_iter=2000, copy_X=True, verbose=0).fit(X, Y))
show(MultiTaskElasticNetCV(l1_ratio=[0.0], alphas=[1.0, 0.1], cv=[(np.arange(40), np.arange(40, 60))], max_iter=5000).fit(X, Y))

# Weights: of samples in the fits and in the errors, not of folds in their mean.
weights = rng.rand(60) ** 3
show(MultiTaskLassoCV(alphas=12, cv=4).fit(X, Y, sample_weight=weights))
show(MultiTaskElasticNetCV(alphas=12, cv=4, l1_ratio=[0.2, 0.8]).fit(X, Y, weights))
show(MultiTaskLassoCV(alphas=12, cv=4).fit(X, Y, sample_weight=2.0))
for seed in range(12):
    rng = np.random.RandomState(seed)
    Z, z, weights = rng.randn(30, 6), rng.randn(30), rng.rand(30) ** 4
    z += Z[:, 0]
    print(LassoCV(cv=4, alphas=12, eps=0.01).fit(Z, z, sample_weight=weights).alpha_)
    print(ElasticNetCV(cv=4, alphas=12, l1_ratio=[0.2, 0.9]).fit(Z, z, sample_weight=weights).l1_ratio_)

# What there is one of takes up no dimension of mse_path_.
print(LassoCV(cv=4, alphas=[0.1]).fit(Z, z).mse_path_)
print(repr(LassoCV(cv=[(np.arange(20), np.arange(20, 30))], alphas=[0.1]).fit(Z, z).mse_path_))
print(ElasticNetCV(l1_ratio=[0.5, 0.7], cv=3, alphas=1).fit(Z, z).mse_path_)

# One target as a matrix, and more features than samples.
one = MultiTaskLassoCV(alphas=10).fit(X, Y[:, :1])
print(one.coef_.shape, one.intercept_, one.alpha_, LassoCV(alphas=10, precompute=False).fit(X, Y[:, 0]).alpha_)
wide, targets = make_regression(25, 60, n_targets=2, n_informative=5, noise=1.0, random_state=3)
model = make_pipeline(StandardScaler(), MultiTaskLassoCV(alphas=8, cv=3, max_iter=10_000)).fit(wide, targets)
print(model[-1].alpha_, np.flatnonzero(model[-1].coef_.any(axis=0)), model.predict(wide[:2]))
data, y = load_diabetes(return_X_y=True, as_frame=True)
model = MultiTaskElasticNetCV(l1_ratio=[0.5, 1], alphas=6).fit(data, np.c_[y, y ** 0.5])
print(model.feature_names_in_, model.n_features_in_, model.coef_, model.alpha_, model.l1_ratio_)
print(cross_val_score(MultiTaskLassoCV(alphas=5, cv=3), X, Y, cv=3))
print(MultiTaskLassoCV(alphas=3).get_params(), MultiTaskElasticNetCV().get_params())

# The best alpha, fitted again, is what the model without CV gives.
model = MultiTaskLassoCV(alphas=20).fit(X, Y)
print(np.array_equal(model.coef_, MultiTaskLasso(alpha=model.alpha_).fit(X, Y).coef_))
model = MultiTaskElasticNetCV(alphas=20, l1_ratio=0.3).fit(X, Y)
print(np.array_equal(model.coef_, MultiTaskElasticNet(alpha=model.alpha_, l1_ratio=0.3).fit(X, Y).coef_))

MultiTaskLassoCV(alphas=[0.001], max_iter=2, tol=1e-10, cv=2).fit(X, Y)
bad = [
    lambda: MultiTaskLassoCV().fit(X, Y[:, 0]),
    lambda: MultiTaskElasticNetCV().fit(X, Y[:, 0]),
    lambda: LassoCV().fit(X, Y),
    lambda: MultiTaskLassoCV(positive=True),
    lambda: MultiTaskElasticNetCV(precompute=True),
    lambda: MultiTaskLassoCV(alphas=0).fit(X, Y),
    lambda: MultiTaskLassoCV(alphas=[-1.0]).fit(X, Y),
    lambda: MultiTaskElasticNetCV(l1_ratio=2).fit(X, Y),
    lambda: MultiTaskElasticNetCV(l1_ratio=0).fit(X, Y),
    lambda: MultiTaskLassoCV(cv=1).fit(X, Y),
    lambda: MultiTaskLassoCV(eps=0).fit(X, Y),
    lambda: MultiTaskLassoCV(selection="best").fit(X, Y),
    lambda: MultiTaskLassoCV().fit(X[:50], Y),
    lambda: MultiTaskLassoCV().predict(X),
]
for attempt in bad:
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
