from sklearn.base import clone, BaseEstimator, RegressorMixin, TransformerMixin
from sklearn.linear_model import *
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
for m in [LinearRegression(), Ridge(2), Lasso(.1, max_iter=5), ElasticNet(l1_ratio=.2), RidgeCV(cv=3), LassoCV(), ElasticNetCV(), Lars(), LassoLars(), LassoLarsIC(), SGDRegressor(), LassoLarsCV()]:
    c = clone(m); print(c, c is m, m.get_params() == c.get_params())
print(Lasso().get_params())
p = make_pipeline(StandardScaler(), Lasso(.3)); print(clone(p)); print(p.get_params(deep=False).keys()); print(sorted(p.get_params()))
print(Ridge().set_params(alpha=3, tol=.1))
