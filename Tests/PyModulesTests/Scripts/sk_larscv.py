import numpy as np
from sklearn.linear_model import LassoLarsCV
from sklearn.datasets import load_diabetes
X, y = load_diabetes(return_X_y=True)
for m in [LassoLarsCV(cv=5), LassoLarsCV(cv=4, fit_intercept=False), LassoLarsCV(max_n_alphas=10), LassoLarsCV(max_iter=3)]:
    m.fit(X, y); print(m, m.alpha_, m.coef_.round(6), m.intercept_)
    print(m.cv_alphas_.shape, m.mse_path_.shape, m.mse_path_[:3], m.n_iter_, m.score(X, y))
