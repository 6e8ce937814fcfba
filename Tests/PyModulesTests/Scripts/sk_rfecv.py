# Recursive elimination, with the number of features chosen by cross-validation.
import numpy as np
import pandas as pd
from sklearn.datasets import make_regression
from sklearn.feature_selection import RFE, RFECV
from sklearn.linear_model import Lasso, LinearRegression, Ridge
from sklearn.model_selection import KFold

X, y = make_regression(n_samples=60, n_features=8, n_informative=3, noise=20.0, random_state=4)
for selector in [
    RFECV(LinearRegression()),
    RFECV(Ridge(), step=2, min_features_to_select=2, cv=3),
    RFECV(Lasso(alpha=2), cv=KFold(4, shuffle=True, random_state=0), scoring="neg_mean_absolute_error"),
    RFECV(Ridge(), step=0.3, cv=3),
]:
    selector.fit(X, y)
    print(selector)
    print(selector.n_features_, selector.support_, selector.ranking_, selector.score(X, y))
    for key, value in selector.cv_results_.items():
        print(key, value)
    print(selector.estimator_.coef_, selector.transform(X[:1]), selector.get_feature_names_out())
frame = pd.DataFrame(X, columns=list("abcdefgh"))
print(RFECV(Ridge(), cv=3).set_output(transform="pandas").fit(frame, y).transform(frame).head(2))
print(RFE(Ridge(), n_features_to_select=3, importance_getter="coef_").fit(frame, y).get_feature_names_out())
print(RFE(Ridge(), n_features_to_select=2, importance_getter=lambda m: np.abs(m.coef_)).fit(X, y).ranking_)
for wrong in [
    lambda: RFECV(Ridge(), min_features_to_select=0).fit(X, y),
    lambda: RFECV(Ridge(), cv=1).fit(X, y),
    lambda: RFECV(Ridge()).fit(X[:, :1], y),
    lambda: RFECV(Ridge()).fit(X, y[:-1]),
    lambda: RFECV(Ridge()).fit(X, None),
    lambda: RFE(Ridge(), importance_getter=3).fit(X, y),
]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
RFECV(Ridge(), min_features_to_select=9, cv=2).fit(X, y)
