import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import lasso_path, enet_path

X, y = load_diabetes(return_X_y=True)
y = y - y.mean()
alphas, coefs, gaps = lasso_path(X, y, alphas=5)
print(alphas, coefs.shape, coefs)
alphas, coefs, gaps, n = lasso_path(X, y, alphas=[0.1, 1.0, 0.5], return_n_iter=True)
print(alphas, coefs, n)
alphas, coefs, _ = enet_path(X, y, l1_ratio=0.8, alphas=4, eps=1e-2, tol=1e-8)
print(alphas, coefs)
alphas, coefs, _ = lasso_path(X, y, n_alphas=3)
print(alphas)
alphas, coefs, _ = lasso_path(X, y, alphas=4, positive=True)
print(coefs)
