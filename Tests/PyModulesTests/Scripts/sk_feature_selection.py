import numpy as np
from sklearn.feature_selection import SelectFromModel, SelectKBest, f_regression, SelectPercentile, RFE, r_regression
from sklearn.linear_model import Lasso, Ridge
from sklearn.datasets import make_regression
X, y = make_regression(60, 8, n_informative=3, noise=5, random_state=0)
F, p = f_regression(X, y); print(F, p); print(r_regression(X, y))
s = SelectKBest(f_regression, k=3).fit(X, y); print(s.get_support(), s.get_support(indices=True), s.scores_, s.pvalues_, s.transform(X)[:2], s.get_feature_names_out())
for kw in [dict(), dict(threshold="median"), dict(threshold=5.), dict(threshold="1.5*mean"), dict(max_features=2, threshold=-np.inf)]:
    m = SelectFromModel(Ridge(), **kw).fit(X, y); print(m, m.get_support(), m.threshold_)
m = SelectFromModel(Lasso(2.)).fit(X, y); print(m.get_support(), m.estimator_.coef_, m.transform(X).shape)
m = SelectFromModel(Lasso(2.).fit(X, y), prefit=True); print(m.transform(X).shape)
s = SelectPercentile(f_regression, percentile=40).fit(X, y); print(s.get_support(), s.inverse_transform(s.transform(X))[0])
print(SelectKBest(f_regression, k='all').fit(X, y).get_support(), SelectKBest(r_regression, k=2).fit(X, y).get_support())
print(RFE(Ridge(), n_features_to_select=.5, step=2).fit(X, y).ranking_, RFE(Lasso(1.)).fit(X, y).predict(X)[:2])
r = RFE(Ridge(), n_features_to_select=3).fit(X, y); print(r.support_, r.ranking_)
