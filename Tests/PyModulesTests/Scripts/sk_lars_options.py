import numpy as np
from sklearn.linear_model import Lars, LassoLars, LassoLarsIC
from sklearn.datasets import make_regression
X, y = make_regression(40, 8, n_informative=3, noise=4, random_state=5)
for m in [Lars(n_nonzero_coefs=2), Lars(fit_intercept=False), LassoLars(alpha=.5), LassoLars(alpha=5, fit_intercept=False), LassoLars(alpha=.01, max_iter=3), LassoLarsIC("aic"), LassoLarsIC(criterion="bic"), LassoLarsIC(noise_variance=10.)]:
    m.fit(X, y); print(m); print(m.coef_.round(8), m.n_iter_)
