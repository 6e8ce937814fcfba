import numpy as np
import pandas as pd
df = pd.DataFrame({"x": [4.0, 1.0, 3.0, 2.0, np.nan], "y": [1, 1, 2, 3, 5]})
print(df.mean(), df.median(), df.std(), df.var(ddof=0), df.min(), df.max(), df.sum(), df.prod(), df.count(), df.sem(), sep="\n")
print(df.quantile(0.25), df.quantile([0.1, 0.9]), df["x"].quantile([0.25, 0.5]), sep="\n")
print(df.idxmax(), df["x"].idxmin(), df["x"].argmax(), df.mode(), sep="\n")
print(df.cumsum(), df.cumprod()["y"].tolist(), df["y"].cummax().tolist(), df["y"].cummin().tolist(), sep="\n")
print(df.diff(), df["y"].pct_change(), df["y"].shift(1), df.shift(-1), sep="\n")
print(df["y"].skew().round(6), df["y"].kurt().round(6), df.abs().sum(), df.nunique(), sep="\n")
print(df.agg(["mean", "std"]), df.agg({"x": ["min", "max"], "y": "sum"}), df["x"].agg("mean"), df["x"].agg(["min", "max"]), sep="\n")
print(df.any().tolist(), df.all().tolist(), df["y"].is_unique, df["y"].is_monotonic_increasing, df["y"].between(1, 2).tolist())
print(df["x"].var(), df["x"].std(ddof=0), df.mean(axis=1).tolist(), df.std(axis="columns").tolist())
print(df["x"].mean().round(3), type(df["x"].mean()).__name__, type(df["y"].sum()).__name__, df["y"].sum())
print(df.corrwith(df["y"]), df.cov(), df["x"].describe()["std"], sep="\n")
print(df.rank(), df["y"].rank(method="dense").tolist(), df["y"].rank(method="first").tolist(), sep="\n")
print(df["y"].to_list(), df["y"].item() if len(df) == 1 else "five", df["y"].iloc[-1], df.sum(axis=1, skipna=False).tolist())
print(df.sample(n=2, random_state=0), df.sample(frac=0.4, random_state=1).index.tolist(), df["y"].sample(2, random_state=42).tolist(), sep="\n")
for f in (lambda: pd.Series(["a", "b"]).mean(), lambda: df["y"].item(), lambda: df.sample(9), lambda: df.quantile(2), lambda: df.mean(axis=3), lambda: df.agg("nothing"), lambda: df["x"].nothing()):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
