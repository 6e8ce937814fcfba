import numpy as np
import pandas as pd
from sklearn.preprocessing import MinMaxScaler, StandardScaler
df = pd.DataFrame({"income": [20.0, 50.0, 80.0, 35.0], "age": [25, 40, 60, 33]})
z = (df - df.mean()) / df.std(ddof=0)
print(z.round(4))
scaled = pd.DataFrame(StandardScaler().fit_transform(df), columns=df.columns, index=df.index)
print(scaled.round(4), np.allclose(z, scaled), sep="\n")
print(pd.DataFrame(MinMaxScaler().fit_transform(df), columns=df.columns).round(3))
print(((df - df.min()) / (df.max() - df.min())).round(3), scaled.mean().round(10).abs(), scaled.std(ddof=0), sep="\n")
df["log_income"] = np.log(df["income"])
df["age_group"] = pd.cut(df["age"], [0, 30, 50, 100], labels=["young", "middle", "old"])
print(df.round(3), df.dtypes, df["age_group"].value_counts(), sep="\n")
print(df.groupby("age_group", observed=True)["income"].mean(), df["income"].rank(pct=True).tolist(), sep="\n")
