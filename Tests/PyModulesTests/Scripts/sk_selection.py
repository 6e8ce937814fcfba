import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.feature_selection import SelectFromModel, SelectKBest, f_regression, RFE
from sklearn.linear_model import Lasso, Ridge, LassoCV
X, y = load_diabetes(return_X_y=True)
s = SelectFromModel(Lasso(alpha=.5)).fit(X, y); print(s.get_support(), s.threshold_, s.transform(X).shape, s.estimator_.coef_)
s = SelectFromModel(Ridge(), threshold="1.25*mean", max_features=3).fit(X, y); print(s.get_support(indices=True), s.threshold_)
k = SelectKBest(f_regression, k=4).fit(X, y); print(k.scores_, k.pvalues_, k.get_support(indices=True), k.get_feature_names_out())
r = RFE(Ridge(), n_features_to_select=3).fit(X, y); print(r.ranking_, r.support_, r.n_features_)
