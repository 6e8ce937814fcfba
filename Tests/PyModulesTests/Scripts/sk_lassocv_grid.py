import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import LassoCV
X, y = make_regression(n_samples=80, n_features=15, n_informative=4, noise=4, random_state=5)
m = LassoCV(cv=4, alphas=20).fit(X, y); print(m.alpha_, m.alphas_, m.mse_path_.shape, m.mse_path_.mean(axis=1), m.coef_, m.n_iter_, m.dual_gap_)
m = LassoCV(cv=4, alphas=[.1, 1, 10], positive=True, max_iter=3000).fit(X, y); print(m.alpha_, m.alphas_, m.coef_)
m = LassoCV(eps=1e-2, alphas=15, fit_intercept=False).fit(X, y); print(m.alpha_, m.intercept_, m.alphas_[[0, -1]])
print(m, m.score(X, y), m.predict(X[:2]))
