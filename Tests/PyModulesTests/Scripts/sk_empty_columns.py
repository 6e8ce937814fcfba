# Columns of nothing but NaN, columns that transform did not give, and calls without their arguments.
import numpy as np
from sklearn.compose import TransformedTargetRegressor
from sklearn.linear_model import Lasso, LassoCV, Ridge, RidgeCV, SGDRegressor
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

X = np.c_[np.arange(6.0), np.full(6, np.nan), np.ones(6)]
for scaler in [
    StandardScaler(), StandardScaler(with_std=False), StandardScaler(with_mean=False, with_std=False),
    MinMaxScaler(), RobustScaler(), RobustScaler(with_centering=False),
]:
    print(scaler)
    print(scaler.fit(X).transform(X)[:2])


def wrong(call):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


known = X[:, [0, 2, 2]]
for scaler in [StandardScaler(), MinMaxScaler(), RobustScaler()]:
    fitted = scaler.fit(known)
    wrong(lambda: fitted.inverse_transform(known[:, :2]))
    wrong(lambda: fitted.inverse_transform(known[:, :1]))
    wrong(lambda: fitted.fit_transform())
y = np.arange(6.0)
for model in [Ridge(), Lasso(), RidgeCV(), LassoCV(cv=3), SGDRegressor(random_state=0)]:
    wrong(lambda: model.fit(known, y).predict())
    wrong(lambda: model.score(known))
wrong(lambda: TransformedTargetRegressor(regressor=Ridge(), func=np.log).fit(known, y + 1))
