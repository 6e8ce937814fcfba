import numpy as np
from sklearn.linear_model import LassoCV
from sklearn.datasets import load_diabetes
X, y = load_diabetes(return_X_y=True)
m = LassoCV().fit(X, y); print(m, m.alpha_, m.coef_, m.intercept_, m.n_iter_, m.alphas_.shape, m.mse_path_.shape)
print(m.alphas_[:3], m.mse_path_[[0, 50, 99]])
m = LassoCV(cv=10, alphas=20, eps=1e-2).fit(X, y); print(m.alpha_, m.alphas_)
m = LassoCV(cv=3, alphas=[1, .1, .01]).fit(X, y); print(m.alpha_, m.alphas_, m.mse_path_)
