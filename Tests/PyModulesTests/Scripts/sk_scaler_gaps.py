# StandardScaler passes over what is missing; the model behind it does not.
import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer, TransformedTargetRegressor
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X = np.array([[1.0, np.nan], [2.0, 3.0], [4.0, 5.0], [np.nan, 7.0], [6.0, 2.0]])
for data in [X, X[:, :1], np.c_[X[:, 0], np.arange(5.0)]]:
    scaler = StandardScaler().fit(data)
    print(scaler.mean_, scaler.var_, scaler.scale_, repr(scaler.n_samples_seen_))
    print(scaler.transform(data), scaler.inverse_transform(scaler.transform(data)))
weighted = StandardScaler().fit(X, sample_weight=[1, 2, 1, 3, 1])
print(weighted.mean_, weighted.var_, weighted.n_samples_seen_)
for wrong in [
    lambda: make_pipeline(StandardScaler(), Ridge()).fit(X, [1, 2, 3, 4, 5]),
    lambda: StandardScaler().fit(np.where(np.isnan(X), np.inf, X)),
]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
df = pd.DataFrame({"u": [3.0, 1.0, 2.0], "v": [1, 2, 3], "w": [2, 4, 7]})
for rest in ["drop", "passthrough", StandardScaler()]:
    for columns in [["v"], [1]]:
        ct = ColumnTransformer([("s", StandardScaler(), columns)], remainder=rest).fit(df)
        print(ct.transformers_, ct.named_transformers_["s"], ct.get_feature_names_out())
target = TransformedTargetRegressor(Ridge()).fit(df[["v", "w"]], df["u"])
print(target.n_features_in_, target.feature_names_in_)
