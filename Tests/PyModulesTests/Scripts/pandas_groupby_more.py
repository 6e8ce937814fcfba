import numpy as np
import pandas as pd
df = pd.DataFrame({"g": ["b", "a", "b", "c"], "x": [1.0, 2.0, 3.0, 4.0], "y": [5, 6, 7, 8]})
grouped = df.groupby("g")
for key, part in grouped:
    print(key)
    print(part)
print(grouped.get_group("b"))
print(grouped.groups)
print(grouped.ngroups, len(grouped))
print(grouped.first())
print(grouped.head(1))
print(grouped.describe()["x"])
print(grouped["x"].describe())
print(grouped.std())
print(grouped["y"].value_counts())
print(grouped["x"].quantile(0.5))
print(df.groupby("g", sort=False)["x"].sum())
print(df.groupby(df["x"] > 2)["y"].mean())
print(df.groupby(pd.cut(df["x"], [0, 2, 4]), observed=True)["y"].sum())
print(grouped.filter(lambda d: len(d) > 1))
print(grouped.agg(np.mean) if False else grouped.agg("mean"))
print(grouped["x"].agg(["mean", "sum"]).reset_index())
print(df.groupby(lambda i: i % 2)["x"].sum())
try:
    df.groupby("nothing")
except KeyError as error:
    print(repr(error))
try:
    grouped.get_group("z")
except KeyError as error:
    print(repr(error))
try:
    grouped["zz"]
except KeyError as error:
    print(repr(error))
