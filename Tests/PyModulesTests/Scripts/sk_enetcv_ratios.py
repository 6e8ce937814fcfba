import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import ElasticNetCV
X, y = make_regression(n_samples=70, n_features=12, n_informative=4, noise=4, random_state=6)
m = ElasticNetCV(l1_ratio=[.1, .5, .9, 1], alphas=12, cv=3).fit(X, y); print(m.l1_ratio_, m.alpha_, m.alphas_.shape, m.mse_path_.shape, m.coef_, m.n_iter_)
m = ElasticNetCV(l1_ratio=.7, alphas=[.01, .1], cv=3, selection="random", random_state=0).fit(X, y); print(m.alpha_, m.coef_, m.n_iter_)
