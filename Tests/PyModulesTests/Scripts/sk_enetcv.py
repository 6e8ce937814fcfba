import numpy as np
from sklearn.linear_model import ElasticNetCV
from sklearn.datasets import make_regression
X, y = make_regression(60, 10, n_informative=3, noise=3, random_state=2)
m = ElasticNetCV(l1_ratio=[.1, .5, .9, 1], cv=4, alphas=15).fit(X, y); print(m, m.alpha_, m.l1_ratio_, m.coef_, m.mse_path_.shape, m.alphas_.shape)
m = ElasticNetCV(cv=3).fit(X, y); print(m.alpha_, m.l1_ratio_, m.n_iter_, m.score(X, y))
m = ElasticNetCV(cv=3, l1_ratio=.7, alphas=[.1, 1.], fit_intercept=False).fit(X, y); print(m.alpha_, m.mse_path_, m.alphas_)
