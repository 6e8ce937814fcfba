import numpy as np
from sklearn.datasets import load_diabetes, make_regression
import warnings
from sklearn.linear_model import Lasso, ElasticNet, LassoCV, lasso_path
from sklearn.exceptions import ConvergenceWarning, NotFittedError
X, y = load_diabetes(return_X_y=True)
print(Lasso(alpha=.001, max_iter=3).fit(X, y).n_iter_)
print(Lasso(alpha=0).fit(X, y).n_iter_)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    ElasticNet(alpha=1e-4, max_iter=2).fit(X, y)
    print(len(seen), seen[0].category.__name__, issubclass(seen[0].category, ConvergenceWarning))
try:
    Lasso().predict(X)
except NotFittedError as e:
    print(e, isinstance(e, ValueError), isinstance(e, AttributeError))
Lasso().fit(X, y.reshape(-1, 1)); print(Lasso().fit(X, y.reshape(-1, 1)).coef_.shape)
from sklearn.linear_model import Ridge
print(Ridge().fit(X, y.reshape(-1, 1)).coef_.shape)
