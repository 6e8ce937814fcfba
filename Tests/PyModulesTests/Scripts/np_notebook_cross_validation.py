# %%
import numpy as np
from sklearn.linear_model import LassoCV, RidgeCV, ElasticNetCV, Ridge
from sklearn.model_selection import cross_val_score, KFold, GridSearchCV
from sklearn.datasets import load_diabetes
# %%
X, y = load_diabetes(return_X_y=True)
X.shape, y[:5]
# %%
kf = KFold(n_splits=5, shuffle=True, random_state=1)
scores = cross_val_score(Ridge(alpha=0.1), X, y, cv=kf, scoring="neg_mean_squared_error")
print("RMSE per fold:", np.sqrt(-scores).round(3))
print(f"mean {np.sqrt(-scores).mean():.3f} +/- {np.sqrt(-scores).std():.3f}")
# %%
ridge = RidgeCV(alphas=np.logspace(-3, 2, 20)).fit(X, y)
lasso = LassoCV(cv=5, random_state=0).fit(X, y)
print(f"ridge alpha: {ridge.alpha_:.5f}\nlasso alpha: {lasso.alpha_:.5f}")
# %%
grid = GridSearchCV(Ridge(), {"alpha": [0.01, 0.1, 1.0, 10.0]}, cv=5, scoring="r2")
grid.fit(X, y)
print(grid.best_params_, round(grid.best_score_, 4))
# %%
for mean, params in zip(grid.cv_results_["mean_test_score"], grid.cv_results_["params"]):
    print("%0.4f for %r" % (mean, params))
# %%
en = ElasticNetCV(l1_ratio=[.1, .5, .9], cv=5).fit(X, y); print(en.l1_ratio_, round(en.alpha_, 4))
