import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV, RandomizedSearchCV, KFold, ParameterGrid, ParameterSampler
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler, PolynomialFeatures
from scipy.stats import loguniform, uniform, randint
X, y = load_diabetes(return_X_y=True)
X, y = X[:150], y[:150]
p = Pipeline([("poly", PolynomialFeatures(include_bias=False)), ("scale", StandardScaler()), ("model", Ridge(alpha=2.0))])
grid = {"poly__degree": [1, 2], "model__fit_intercept": [True, False]}
g = GridSearchCV(p, grid, cv=KFold(3, shuffle=True, random_state=0), scoring="neg_root_mean_squared_error", return_train_score=True).fit(X, y)
print(g.best_params_, g.best_score_, g.best_index_)
for key in sorted(g.cv_results_):
    if "time" not in key: print(key, g.cv_results_[key])
print(g.best_estimator_, g.predict(X[:3]), g.score(X, y))
print(list(ParameterGrid(grid)), list(ParameterSampler({"a": uniform(0, 2), "b": randint(1, 9), "c": [1, 2, 3]}, n_iter=3, random_state=0)))
r = RandomizedSearchCV(p, {"poly__degree": [1, 2], "model__fit_intercept": [True, False]}, n_iter=3, cv=3, random_state=0).fit(X, y)
print(r.best_params_, r.best_score_, r.cv_results_["params"], r.cv_results_["rank_test_score"])
