import numpy as np
from sklearn.linear_model import RidgeCV
from sklearn.datasets import load_diabetes
X, y = load_diabetes(return_X_y=True)
m = RidgeCV().fit(X, y); print(m, m.alpha_, m.best_score_, m.coef_)
m = RidgeCV(alphas=np.logspace(-4, 2, 13), store_cv_results=True).fit(X, y); print(m.alpha_, m.best_score_, m.cv_results_.shape, m.cv_results_.mean(axis=0))
m = RidgeCV(alphas=[.01, .1, 1], cv=5).fit(X, y); print(m.alpha_, m.best_score_)
m = RidgeCV(alphas=[.01, .1, 1], scoring="neg_mean_absolute_error").fit(X, y); print(m.alpha_, m.best_score_)
m = RidgeCV(alphas=[.01, .1, 1], cv=5, scoring="r2").fit(X, y); print(m.alpha_, m.best_score_)
m = RidgeCV(alphas=[.01, .1, 1], fit_intercept=False, gcv_mode="eigen").fit(X, y); print(m.alpha_, m.intercept_)
