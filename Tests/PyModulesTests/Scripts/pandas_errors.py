import numpy as np
import pandas as pd
df = pd.DataFrame({"a": [1, 2, 3], "b": [1.5, np.nan, 3], "c": ["x", "y", None]})
def say(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e))
say(lambda: bool(df)); say(lambda: bool(df.a)); say(lambda: df["z"]); say(lambda: df[["a", "z"]]); say(lambda: df[["q"]])
say(lambda: df.loc[5]); say(lambda: df.iloc[7]); say(lambda: df.q); say(lambda: df.iloc[:, 9]); say(lambda: df.loc[:, "zz"])
say(lambda: pd.DataFrame({"a": [1], "b": [1, 2]}));
say(lambda: pd.DataFrame(np.zeros((2, 2)), columns=["a"])); say(lambda: df.drop(columns="z")); say(lambda: df.drop("z"))
say(lambda: df.a.drop(9)); say(lambda: df.loc[[1, 9]]); say(lambda: df.a[9]); say(lambda: df[df.a.values[:2] > 1])
say(lambda: pd.Series([1, 2], index=[1])); say(lambda: df.set_index("zz")); say(lambda: df.sort_values("zz"))
say(lambda: df.astype({"b": int})); say(lambda: df.c.astype(float)); say(lambda: df.mean()); say(lambda: df.corr())
say(lambda: pd.concat([])); say(lambda: df.groupby("zz")); say(lambda: df.merge(df, on="zz")); say(lambda: pd.DataFrame(5))
say(lambda: setattr(df, "columns", ["a"])); say(lambda: df.c.mean()); say(lambda: df.sample(5)); say(lambda: df.nlargest(1, "zz"))
say(lambda: df.plot(kind="foo")); say(lambda: df.query("zz > 1"))
