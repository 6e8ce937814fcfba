import numpy as np
import pandas as pd
df = pd.DataFrame({"x": [1.0, np.nan, 3.0, np.nan], "y": [np.nan, 2.0, 3.0, 4.0], "s": ["a", None, "c", "d"], "i": [1, 2, 3, 4]})
print(df.isna())
print(df.isnull().sum())
print(df.isna().sum().sum(), df.isna().mean(), df.notna().all(), sep="\n")
print(df.dropna())
print(df.dropna(axis=1))
print(df.dropna(subset=["x"]))
print(df.dropna(thresh=3), df.dropna(how="all").shape)
print(df.fillna(0))
print(df.fillna({"x": -1, "s": "none"}))
print(df["x"].fillna(df["x"].mean()))
print(df.fillna(df.mean(numeric_only=True)))
print(df["x"].ffill(), df["x"].bfill(), sep="\n")
print(df["x"].interpolate())
print(df["x"].isna().any(), df.isna().any().tolist(), df[df.isna().any(axis=1)], sep="\n")
print(df["x"].sum(), df["x"].mean(), df["x"].mean(skipna=False), df["x"].count())
print(df.mean(numeric_only=True), df[["x", "y"]].sum(axis=1), sep="\n")
print(pd.isna(np.nan), pd.isna(None), pd.notna("a"), pd.isnull([1, None]))
print(df["x"].replace(np.nan, 9).tolist(), df.replace({"a": "A"})["s"].tolist())
print(df["x"].dropna().tolist(), df["x"].notnull().tolist(), df["x"].hasnans)
print(df.x.eq(df.x).tolist(), (df.x == np.nan).any())
try:
    df["x"].astype(int)
except Exception as error:
    print(type(error).__name__, error)
try:
    df["x"].fillna(method="ffill")
except TypeError as error:
    print(error)
