import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Lars, LassoLars, LassoLarsIC, LassoLarsCV
X, y = load_diabetes(return_X_y=True)
for m in (Lars(n_nonzero_coefs=3), LassoLars(alpha=.5), LassoLarsIC("aic"), LassoLarsIC("bic"), LassoLarsCV(cv=4)):
    m.fit(X, y); print(m, m.coef_, m.intercept_, m.n_iter_, m.score(X, y))
print(LassoLarsIC("bic").fit(X, y).criterion_.round(6))
