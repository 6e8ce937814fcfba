import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Ridge, Lasso, ElasticNet, LinearRegression, LassoCV, RidgeCV
X, y = load_diabetes(return_X_y=True); w = np.linspace(0, 2, 442)
for m in (Ridge(alpha=.5), Lasso(alpha=.1), ElasticNet(alpha=.01), LinearRegression(), RidgeCV()):
    m.fit(X, y, sample_weight=w); print(m, m.coef_, m.intercept_, m.score(X, y, sample_weight=w))
m = LassoCV(cv=3, alphas=10).fit(X, y, sample_weight=w); print(m.alpha_, m.coef_)
for bad in (w[:5], -w, np.full(442, np.nan)):
    try:
        print(Ridge().fit(X, y, sample_weight=bad).coef_[:2])
    except ValueError as e:
        print(str(e).splitlines()[0])
