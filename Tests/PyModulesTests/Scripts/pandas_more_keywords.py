# Keywords of everyday methods that are rarely shown together.
import numpy as np
import pandas as pd

rng = np.random.default_rng(0)
df = pd.DataFrame({"a": rng.normal(size=8).round(3), "b": rng.integers(0, 5, 8), "c": list("xyxzyxzz")})
df["flag"] = df["a"] > 0
dn = df.copy()
dn.loc[[2, 4], "a"] = np.nan
dn.loc[5, "c"] = np.nan


def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: pd.concat([df.head(2), df.head(2)], verify_integrity=True))
attempt(lambda: dn.dropna(subset=["zz"]))
filled = dn.copy()
attempt(lambda: filled.fillna(0, inplace=True))
attempt(lambda: df.groupby("c").quantile(0.5, numeric_only=True))
attempt(lambda: df.filter())
attempt(lambda: df.sample(3, weights="zz"))
attempt(lambda: df.sample(2, weights=[0] * 8))
print(dn.fillna({"a": 0.5}, limit=1))
print(df.describe(include=[np.number], exclude=["int64"]))
print(df.sample(n=2, random_state=3, axis=1).columns.tolist())
print(df.sample(n=3, weights="b", random_state=3))
print(df.sample(n=5, weights=df["b"], replace=True, random_state=5).index.tolist())
print(df[["a", "b"]].apply(lambda c: c.max() - c.min(), raw=True))
print(df[["a", "b"]].apply(lambda r: [r["a"], 1], axis=1, result_type="expand").head(2))
print(df.groupby("c").nth(0))
print(df.groupby("c")["a"].nth([0, -1]))
print(df.groupby("c")["b"].shift(1, fill_value=0).tolist())
print(df["b"].quantile(0.3, interpolation="lower"), type(df["b"].quantile(0.3, interpolation="lower")).__name__)
print(df.replace(to_replace=[0, 1], value=-1).head(3))
print(df.iloc[0]["a"], repr(df.iloc[0]["a"]), [type(r["a"]).__name__ for _, r in df.head(1).iterrows()])
print(df.where(df["a"] > 0, -1).head(3))
print(pd.unique(df["c"]), pd.unique(df["b"]))
print(df.dtypes.value_counts())
print(df.memory_usage(deep=True))
dn.info(memory_usage="deep")
print(pd.DataFrame({"k": [[1, 2], [], 3], "v": [1, 2, 3]}).explode("k"))
print(pd.Series([[1, 2], [3]]).explode(ignore_index=True).tolist())
s, t = df["a"], pd.Series(rng.normal(size=8))
for method in ["pearson", "spearman", "kendall"]:
    print(method, repr(s.corr(t, method=method)))
print(repr(s.cov(t)), repr(s.autocorr()), repr(s.autocorr(2)), repr(s.skew()), repr(s.kurt()))
print(df[["a", "b"]].apply(np.sqrt).isna().sum().tolist())
