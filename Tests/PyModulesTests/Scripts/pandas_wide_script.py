# Wide tables in a script: columns that are too many for the line give way to dots.
import numpy as np
import pandas as pd

rng = np.random.default_rng(1)
wide = pd.DataFrame(rng.normal(size=(4, 25)), columns=[f"feature_{i}" for i in range(25)])
df = pd.DataFrame({"k": list("xyxzyxzz"), "f": [True, False] * 4, "a": rng.normal(size=8), "b": rng.integers(0, 3, 8)})
print(wide)
print(wide.T)
print(wide.describe())
print(df.groupby("k").describe())
print(df.groupby("k")[["a", "b"]].agg(["mean", "std", "min", "max", "median", "count"]))
print(df.pivot_table(index="k", columns=["f", "b"], values="a"))
print(df.pivot_table(index="k", columns="b", values=["a"]))
print(pd.get_dummies(df, columns=["k", "b"]))
print(pd.DataFrame(rng.normal(size=(100, 30))))
print(pd.get_option("display.max_columns"))
with pd.option_context("display.max_columns", 20):
    print(wide)
pd.set_option("display.max_columns", None)
print(wide.head(2))
pd.reset_option("display.max_columns")
print(pd.get_option("display.max_columns"))
