import warnings
warnings.simplefilter("always")
import numpy as np
from sklearn.linear_model import SGDRegressor
from sklearn.datasets import load_diabetes
from sklearn.preprocessing import StandardScaler
X, y = load_diabetes(return_X_y=True)
X = StandardScaler().fit_transform(X)
for kw in [dict(), dict(penalty="l1", alpha=0.1), dict(penalty="elasticnet", alpha=.01, l1_ratio=.5), dict(penalty=None), dict(learning_rate="constant", eta0=.001), dict(learning_rate="adaptive", eta0=.01), dict(learning_rate="optimal", alpha=.1), dict(early_stopping=True), dict(average=True), dict(average=100), dict(loss="huber", epsilon=5.), dict(loss="epsilon_insensitive"), dict(loss="squared_epsilon_insensitive", eta0=.001), dict(fit_intercept=False), dict(shuffle=False), dict(learning_rate="pa1", loss="epsilon_insensitive", eta0=1.0), dict(learning_rate="pa2", loss="epsilon_insensitive", eta0=.5), dict(max_iter=3), dict(tol=None, max_iter=5), dict(n_iter_no_change=2, validation_fraction=.2, early_stopping=True)]:
    m = SGDRegressor(random_state=0, **kw).fit(X, y)
    print(m, m.n_iter_, m.t_)
    print(m.coef_, m.intercept_, m.score(X, y))
