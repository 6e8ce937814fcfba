import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Ridge, Lasso, ElasticNetCV, SGDRegressor, LassoCV, RidgeCV
from sklearn.pipeline import make_pipeline, Pipeline
from sklearn.preprocessing import StandardScaler, PolynomialFeatures
from sklearn.compose import ColumnTransformer
from sklearn.model_selection import GridSearchCV, KFold
print(ElasticNetCV(l1_ratio=[.1, .5, .7, .9, .95, .99, 1], cv=KFold(5, shuffle=True, random_state=0), max_iter=50000, n_jobs=2))
print(GridSearchCV(make_pipeline(PolynomialFeatures(3), StandardScaler(), Ridge()), {"ridge__alpha": [1, 2]}, cv=3))
print(ColumnTransformer([("a", StandardScaler(), [0, 1]), ("b", "passthrough", [2])], remainder="drop"))
print(RidgeCV(alphas=np.logspace(-2, 2, 5)), LassoCV(alphas=[1, 2], cv=3), SGDRegressor(penalty=None, eta0=.5), Pipeline([("s", StandardScaler(with_mean=False)), ("m", Lasso())]))
