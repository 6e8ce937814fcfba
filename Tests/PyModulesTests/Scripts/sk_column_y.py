import warnings
warnings.simplefilter("always")
import numpy as np
from sklearn.linear_model import Ridge, Lasso, LinearRegression, LassoCV, SGDRegressor
X = np.random.default_rng(0).normal(size=(20, 2)); y = X[:, :1] * 2
print(LinearRegression().fit(X, y).coef_.shape, Ridge().fit(X, y).coef_.shape, Lasso(.1).fit(X, y).coef_.shape)
print(LassoCV(cv=3).fit(X, y).coef_.shape); print(SGDRegressor(random_state=0).fit(X, y).coef_.shape)
