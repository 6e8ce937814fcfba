import numpy as np
import pandas as pd
rng = np.random.default_rng(1)
df = pd.DataFrame(rng.normal(size=(30, 3)), columns=["a", "b", "c"])
df["d"] = df["a"] * 2 + df["b"]
df["label"] = "k"
print(df.corr(numeric_only=True))
print(df.drop(columns="label").corr(method="spearman").round(4))
print(df.drop(columns="label").corr(method="kendall").round(4))
print(df.drop(columns="label").cov().round(3))
print(df["a"].corr(df["d"]), df["a"].cov(df["d"]))
print(df.corr(numeric_only=True)["d"].sort_values(ascending=False))
print(df.corr(numeric_only=True).unstack().sort_values().head(4))
print(df[["a", "b"]].corrwith(df["d"]))
print(df["a"].autocorr(1).round(6))
print(df["a"].skew().round(6), df["a"].kurt().round(6), df["a"].sem().round(6))
try:
    df.corr()
except ValueError as error:
    print(error)
m = df.corr(numeric_only=True)
upper = m.where(np.triu(np.ones(m.shape), k=1).astype(bool))
print(upper)
print([c for c in upper.columns if any(upper[c] > 0.5)])
