import numpy as np
from sklearn.linear_model import RidgeCV
rng = np.random.default_rng(10)
X = rng.normal(size=(30, 5)); Y = np.c_[X[:, 0] + rng.normal(size=30), rng.normal(size=30)]
m = RidgeCV(alphas=[.1, 1, 10, 100]).fit(X, Y); print(m.alpha_, m.coef_)
m = RidgeCV(alphas=[.1, 1, 10, 100], alpha_per_target=True).fit(X, Y); print(m.alpha_, m.best_score_)
m = RidgeCV(alphas=[.1, 1]).fit(X, Y[:, 0], sample_weight=rng.uniform(size=30)); print(m.alpha_, m.best_score_, m.coef_)
X = rng.normal(size=(10, 30)); m = RidgeCV(alphas=[.1, 1, 10]).fit(X, X[:, 0]); print(m.alpha_, m.best_score_, m.coef_[:3])
