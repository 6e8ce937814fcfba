# Scaling by median and quantiles.
import numpy as np
import pandas as pd
from sklearn.preprocessing import RobustScaler

X = np.array([[1., -2., 2.], [-2., 1., 3.], [4., 1., -2.], [np.nan, 5, 7]])
for s in [
    RobustScaler(),
    RobustScaler(with_centering=False),
    RobustScaler(with_scaling=False),
    RobustScaler(quantile_range=(10.0, 90.0)),
    RobustScaler(unit_variance=True, copy=False),
]:
    print(s)
    Z = s.fit_transform(X.copy())
    print(Z, s.center_, s.scale_)
    print(s.inverse_transform(Z))
print(RobustScaler().fit(pd.DataFrame({"a": [1, 2, 3.0], "b": [1, 1, 1]})).get_feature_names_out())
print(RobustScaler().get_params())

try:
    RobustScaler(quantile_range=(80, 20)).fit([[1.], [2.]])
except Exception as error:
    print(type(error).__name__, error)

try:
    RobustScaler(quantile_range=[25, 75]).fit([[1.], [2.]])
except Exception as error:
    print(type(error).__name__, error)

try:
    RobustScaler().transform([[1.]])
except Exception as error:
    print(type(error).__name__, error)
