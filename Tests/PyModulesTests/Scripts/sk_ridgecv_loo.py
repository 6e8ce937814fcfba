import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import RidgeCV, Ridge
X, y = load_diabetes(return_X_y=True)
m = RidgeCV(alphas=np.logspace(-3, 3, 13), store_cv_results=True).fit(X, y); print(m.alpha_, m.best_score_, m.coef_, m.cv_results_.shape, m.cv_results_.mean(axis=0))
m = RidgeCV(alphas=[.1, 1, 10], cv=5, scoring="neg_mean_absolute_error").fit(X, y); print(m.alpha_, m.best_score_)
m = RidgeCV(alphas=[.1, 1, 10], fit_intercept=False).fit(X, y); print(m.alpha_, m.intercept_)
e = [np.mean([(y[i] - Ridge(alpha=1.0).fit(np.delete(X, i, 0), np.delete(y, i)).predict(X[i:i+1])[0]) ** 2 for i in range(0, 442, 40)])]; print(e)
