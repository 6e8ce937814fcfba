import numpy as np
from scipy.stats import uniform, loguniform, randint
from sklearn.model_selection import RandomizedSearchCV, ParameterGrid, ParameterSampler
from sklearn.linear_model import Lasso, ElasticNet
from sklearn.datasets import load_diabetes
X, y = load_diabetes(return_X_y=True)
r = RandomizedSearchCV(Lasso(), {"alpha": loguniform(1e-3, 1)}, n_iter=6, cv=3, random_state=0).fit(X, y); print(r.best_params_, r.best_score_)
r = RandomizedSearchCV(ElasticNet(max_iter=5000), {"alpha": [.01, .1, 1], "l1_ratio": uniform(0, 1)}, n_iter=5, cv=3, random_state=1, scoring="r2").fit(X, y); print(r.best_params_, r.best_score_)
print(list(ParameterSampler({"a": [1, 2, 3], "b": [4, 5]}, 3, random_state=0)), list(ParameterSampler({"a": randint(1, 9)}, 4, random_state=0)))
g = ParameterGrid({"a": [1, 2], "b": ["x"]}); print(list(g), len(g)); print(list(ParameterGrid([{"a": [1]}, {"b": [2, 3]}])))
print(loguniform(1, 10).rvs(3, random_state=0), uniform(2, 3).rvs(size=2, random_state=1), randint(0, 5).rvs(4, random_state=2))
