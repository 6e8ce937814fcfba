import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Lars, LassoLars, LassoLarsIC, lars_path

X, y = load_diabetes(return_X_y=True)
yc = y - y.mean()
for method in ["lar", "lasso"]:
    alphas, active, coefs = lars_path(X, yc, method=method)
    print(method, alphas.shape, active, coefs.shape)
    print(alphas[:-1], coefs[:, 3], coefs[:, -1])
alphas, active, coefs = lars_path(X, yc, method="lasso", alpha_min=0.5)
print(alphas, active, coefs[:, -1])
m = LassoLars(alpha=0.1).fit(X, y)
print(m, m.coef_, m.intercept_, m.alphas_, m.active_, m.n_iter_)
m = Lars(n_nonzero_coefs=3).fit(X, y)
print(m, m.coef_, m.active_, m.coef_path_.shape)
for criterion in ["aic", "bic"]:
    m = LassoLarsIC(criterion=criterion).fit(X, y)
    print(m, m.alpha_, m.coef_, m.criterion_, m.noise_variance_)
