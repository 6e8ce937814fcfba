import pandas as pd
df = pd.DataFrame({"k": ["a", "b", None, "a"], "j": [1, 1, 2, 2], "v": [1.0, 2.0, 3.0, 4.0]})
print(df.groupby("k").sum(), df.groupby("k", dropna=False)["v"].sum(), df.groupby(["k", "j"])["v"].mean(), sep="\n")
print(df.groupby(["k", "j"], as_index=False).sum(), df.groupby("k")["v"].max().sort_values(), df.groupby("j").size(), sep="\n")
print(df.groupby("j")["v"].agg(lambda s: s.max() - s.min()), df.groupby("j").agg({"v": ["sum", "mean"]}), df.groupby("j")[["v"]].sum(), sep="\n")
print(df.groupby("j").ngroup().tolist(), df.groupby("j")["v"].aggregate("mean"), df.groupby("j").count(), df.groupby("j")["k"].nunique(), sep="\n")
print(df.groupby("j")["v"].first(), df.groupby("j").last(), df.groupby("j")["v"].var(), df.groupby("j")["v"].median(), sep="\n")
print(df.groupby("j")["v"].idxmax(), df.groupby("j")["v"].cumsum().tolist(), df.groupby("j").tail(1), sep="\n")
print({k: g["v"].tolist() for k, g in df.groupby("j")}, [k for k, _ in df.groupby(["j"])])
