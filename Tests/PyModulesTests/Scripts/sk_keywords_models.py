import warnings

import numpy as np
from sklearn.base import clone, is_classifier
from sklearn.datasets import load_diabetes
from sklearn.linear_model import ElasticNet, ElasticNetCV, Lars, Lasso, LassoCV, LassoLars, LassoLarsCV, LassoLarsIC
from sklearn.linear_model import LinearRegression, Ridge, SGDRegressor, enet_path, lars_path, lasso_path

X, y = load_diabetes(return_X_y=True)
X, y = X[:120] * 10, y[:120]


def show(*parts):
    print(*[np.round(part, 8) if isinstance(part, (np.ndarray, float)) else part for part in parts])


# Arguments about copies, speed and words change nothing in the numbers.
for model in [
    LinearRegression(copy_X=False, n_jobs=2), Ridge(copy_X=False), Lasso(alpha=0.5, copy_X=False),
    ElasticNet(alpha=0.5, copy_X=False, precompute=True, selection="random", random_state=3),
    ElasticNet(alpha=0.5, positive=True, warm_start=True, precompute=X.T @ X, fit_intercept=False),
    LassoCV(copy_X=False, n_jobs=2, precompute=False, verbose=0, cv=3), LassoCV(precompute=True, cv=3, verbose=False),
    ElasticNetCV(copy_X=False, eps=0.01, positive=True, precompute=True, verbose=0, cv=3, alphas=20),
    Lars(copy_X=False, fit_path=False, verbose=False), LassoLars(alpha=0.1, copy_X=False, eps=1e-12, precompute=True, verbose=False),
    LassoLarsCV(copy_X=False, eps=1e-12, n_jobs=1, precompute=False, verbose=False, cv=3),
    LassoLarsIC(copy_X=False, eps=1e-12, max_iter=4, precompute="auto", verbose=False),
]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model.fit(X.copy(), y)
    show(type(model).__name__, model.coef_, model.intercept_)
show(ElasticNet(alpha=0.3).fit(X, y, check_input=True).coef_)

for change in [
    dict(average=True), dict(average=10), dict(loss="huber", epsilon=5.0), dict(n_iter_no_change=2), dict(power_t=0.5),
    dict(shuffle=False), dict(early_stopping=True, validation_fraction=0.3), dict(verbose=0),
]:
    model = SGDRegressor(random_state=0, max_iter=40, tol=1e-3).set_params(**change)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model.fit(X, y)
    show(sorted(change), model.coef_[:4], model.intercept_, model.n_iter_)
model = SGDRegressor(average=True, epsilon=0.2, n_iter_no_change=3, power_t=0.3, shuffle=False, validation_fraction=0.2, verbose=0, random_state=0)
weights = np.linspace(0.5, 1.5, len(y))
show(model.partial_fit(X, y, sample_weight=weights).coef_[:3], clone(model, safe=True), is_classifier(model))

product = X.T @ y
for found in [
    lasso_path(X, y, Xy=product, copy_X=False, precompute=True, verbose=False, alphas=4),
    lasso_path(X, y, coef_init=np.ones(10), precompute=False, alphas=[1.0, 0.1]),
    enet_path(X, y, Xy=product, check_input=True, copy_X=True, precompute="auto", verbose=0, alphas=4),
    enet_path(X, y, coef_init=np.zeros(10), positive=True, precompute=X.T @ X, alphas=[2.0, 0.2]),
]:
    show(found[0], found[1][:4], found[2])
for found in [
    lars_path(X.copy(), y, Xy=product, copy_X=False, eps=1e-12, verbose=0, method="lasso", max_iter=4),
    lars_path(X, y, Gram=X.T @ X, copy_Gram=False, method="lar", max_iter=3), lars_path(X, y, Gram="auto", copy_Gram=True, max_iter=2),
]:
    show(found[0], found[1], found[2][:4])
