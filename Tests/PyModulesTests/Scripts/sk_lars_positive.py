import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Lars, Lasso, LassoLars, LassoLarsCV, LassoLarsIC, lars_path

X, y = load_diabetes(return_X_y=True)
alphas, active, coefs = lars_path(X, y - y.mean(), method="lasso", positive=True)
print(alphas.round(8), active)
print(coefs[:, -1])
print(lars_path(X, y, method="lasso", positive=True, alpha_min=0.5, return_path=False))
print(lars_path(X, y, method="lasso", positive=True, max_iter=2, return_n_iter=True))

for alpha in [0.01, 0.5, 2.0]:
    model = LassoLars(alpha=alpha, positive=True).fit(X, y)
    print(alpha, model.coef_, model.intercept_, model.n_iter_, model.active_)
    lasso = Lasso(alpha=alpha, positive=True, tol=1e-10).fit(X, y)
    print(np.abs(model.coef_ - lasso.coef_).max() < 1e-3)

model = LassoLarsCV(cv=4, positive=True).fit(X, y)
print(model.alpha_, model.coef_, model.cv_alphas_.shape, model.n_iter_)
for criterion in ["aic", "bic"]:
    model = LassoLarsIC(criterion, positive=True).fit(X, y)
    print(criterion, model.alpha_, model.coef_, model.criterion_[:3])
model = LassoLars(alpha=0.2, positive=True, fit_path=False).fit(X, np.c_[y, -y])
print(model.coef_.round(6), model.alphas_)

# Features that depend on each other, and more of them than samples.
Z = np.c_[X[:, :3], X[:, :1] * 2, X[:, 1] - X[:, 2]]
for method in ["lar", "lasso"]:
    alphas, active, coefs = lars_path(Z, y - y.mean(), method=method)
    print(method, alphas.round(6), active)
    print(coefs.round(6))
Xw, yw = make_regression(12, 20, noise=1.0, random_state=3)
model = LassoLars(alpha=0.01).fit(Xw, yw)
print(model.n_iter_, (model.coef_ != 0).sum(), model.alphas_[:4].round(6))
model = Lars(n_nonzero_coefs=5, eps=1e-10).fit(Xw, yw)
print(model.active_, model.coef_[model.active_].round(8))
print(LassoLars(alpha=0.1).fit(X, y * 0 + 2).coef_)
try:
    lars_path(X, y, positive=True)
except ValueError as error:
    print(error)
