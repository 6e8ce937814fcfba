import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import SGDRegressor
from sklearn.preprocessing import StandardScaler
X, y = load_diabetes(return_X_y=True); X = StandardScaler().fit_transform(X); y = (y - y.mean()) / y.std()
for o in (dict(penalty="l1", alpha=.01), dict(penalty="elasticnet", alpha=.01, l1_ratio=.3), dict(learning_rate="constant", eta0=.001), dict(average=True), dict(early_stopping=True, validation_fraction=.2)):
    m = SGDRegressor(random_state=0, max_iter=50, **o).fit(X, y); print(o, m.coef_, m.intercept_, m.n_iter_, m.t_)
