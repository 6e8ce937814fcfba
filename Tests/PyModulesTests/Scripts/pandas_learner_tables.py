# What learners type over statistics, indexes and files, and where it goes wrong.
import numpy as np
import pandas as pd

try:
    df = pd.DataFrame({"A": [1, 2, 3], "B": [4.0, 5.0, 6.0], "C": list("xyz")})
    print(df.select_dtypes("number"))
    print(df.select_dtypes(include=["int64"]), df.select_dtypes(exclude="number"))
    print(df.mean(numeric_only=True))
    df.mean()
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"A": [1, 2, 3], "B": [4.0, 5.0, 6.0]})
    print(df.mean(), df.median(), df.std(), df.var(), df.min(), df.max(), df.sum(), df.count(), df.prod())
    print(df.mean(axis=1), df.sum(axis=1), df.quantile(0.25), df.quantile([0.25, 0.75]))
    print(df.skew(), df.kurt(), df.sem(), df.idxmax(), df.idxmin())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"A": [1, 2, 3], "B": [4.0, 5.0, 6.0]})
    print(df.agg(["mean", "std"]))
    print(df.agg({"A": "sum", "B": "mean"}))
    print(df["A"].agg(["min", "max"]))
    print(df.agg("mean"))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"A": [1, 2, 3], "B": [3, 2, 2]})
    print(df.corr())
    print(df.corr(method="spearman"))
    print(df.corr(method="kendall"))
    print(df["A"].corr(df["B"]), df.cov())
    print(df.corrwith(df["A"]))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"A": [1, 2, 3], "C": list("xyz")})
    df.corr()
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"c": ["r", "g", "b"], "n": [1, 2, 3]})
    print(pd.get_dummies(df))
    print(pd.get_dummies(df, drop_first=True))
    print(pd.get_dummies(df["c"], prefix="col"))
    print(pd.get_dummies(df, columns=["c"], dtype=int))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series(["a,b", "b", None])
    print(s.str.get_dummies(","))
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"x": [1, 2]}); b = pd.DataFrame({"x": [3], "y": [4]})
    print(pd.concat([a, b]))
    print(pd.concat([a, b], ignore_index=True))
    print(pd.concat([a, b], axis=1))
    print(pd.concat([a, b], keys=["a", "b"]))
    print(pd.concat([a, b], join="inner"))
except Exception as error:
    print(type(error).__name__, error)

try:
    s1 = pd.Series([1, 2], name="a"); s2 = pd.Series([3, 4], name="b")
    print(pd.concat([s1, s2], axis=1))
    print(pd.concat([s1, s2]))
    print(pd.concat({"u": s1, "v": s2}))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3, 4]})
    print(df.query("a > 2"))
    print(df.query("a > 1 and a < 4"))
    lim = 3
    print(df.query("a == @lim"))
    df.query("b > 1")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]})
    print(df.where(df > 2))
    print(df.mask(df > 2, 0))
    print(df.isin([1, 5]))
    print(df["a"].between(2, 3))
    print(np.where(df["a"] > 1, "hi", "lo"))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]})
    df.loc[df["a"] > 1, "b"] = 0
    df.loc[3] = [7, 8]
    df.at[0, "a"] = 100
    df.iloc[1, 1] = -1
    print(df)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3]})
    sub = df[df["a"] > 1]
    sub["b"] = 5
    print(sub)
    print(df)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3]}, index=pd.Index(["x", "y", "z"], name="key"))
    print(df)
    print(df.reset_index())
    print(df.index, df.columns)
    print(df.rename_axis("k2"))
    print(df.reindex(["x", "w"]), df.reindex(["x", "w"], fill_value=0))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "b"], "j": [1, 2], "v": [5, 6]}).set_index(["k", "j"])
    print(df)
    print(df.index)
    print(df.loc["a"])
    print(df.loc[("b", 2)])
    print(df.unstack())
    print(df.reset_index())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "a", "b"], "j": [1, 2, 1], "v": [5, 6, 7]})
    g = df.groupby(["k", "j"]).sum()
    print(g)
    print(g.unstack(fill_value=0))
    print(g.reset_index())
    print(g.loc["a"])
    print(g.stack())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1.123456, 2.1], "b": [100000.0, 1e-5]})
    print(df)
    print(df.round(2))
    print(df.to_string())
    print(df.to_string(index=False))
    print(df.to_dict())
    print(df.to_dict("records"), df.to_dict(orient="list"))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1.123456, 2.1], "b": ["x", "y"]})
    print(df.to_csv())
    print(df.to_csv(index=False))
    print(df.values)
    print(df.to_numpy())
    print(df["a"].to_numpy(), df["a"].tolist(), df["a"].values)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3, 4, 5]})
    print(df.rolling(2).mean())
    print(df["a"].shift(1), df["a"].diff(), df["a"].pct_change())
    print(df["a"].cumsum(), df["a"].expanding().mean())
    print(df["a"].ewm(span=2).mean())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [5, 3, 9, 1], "n": list("wxyz")})
    print(df.nlargest(2, "a"), df.nsmallest(2, "a"))
    print(df["a"].nlargest(2), df["a"].rank(), df["a"].idxmax(), df["a"].argmax())
    print(df["a"].clip(2, 6), df["a"].quantile([.1, .9]))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [5, 3, 9, 1]})
    print(df.sample(2, random_state=1))
    print(df.sample(frac=1, random_state=0))
    print(df.sample(frac=0.5, random_state=42).index.tolist())
    df.sample(10)
except Exception as error:
    print(type(error).__name__, error)

try:
    c = pd.Categorical(["s", "l", "m"], categories=["s", "m", "l"], ordered=True)
    print(c)
    print(pd.Series(c).sort_values())
    print(pd.Series(c).max(), pd.Series(c) > "s")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})
    for i, row in df.iterrows():
        print(i, row["a"], row["b"])
    for t in df.itertuples():
        print(t)
    for t in df.itertuples(index=False):
        print(t.a, t.b)
    for c, s in df.items():
        print(c, s.tolist())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [[1, 2], [3]], "b": ["x", "y"]})
    print(df)
    print(df.explode("a"))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([3, 1, 2], name="v")
    print(s)
    print(s.sort_values(), s.sort_index(), s.reset_index(), s.to_frame(), s.rename("w"))
    print(s.describe(), s.agg(["mean", "sum"]))
    print(s.is_unique, s.hasnans, s.is_monotonic_increasing, s.dtype, s.name, s.index)
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([3, 1, 2])
    print(s.apply(lambda v: v ** 2), s.where(s > 1), s.replace({3: 30}), s.replace(1, 100))
    print(s.map(lambda v: "big" if v > 1 else "small"))
    print(s.isin([1, 2]), ~s.isin([1]), s.any(), s.all())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": ["1", "2"], "b": ["3.5", "x"]})
    print(df.astype({"a": int}).dtypes)
    print(pd.to_numeric(df["a"]), pd.to_numeric(df["b"], errors="coerce"))
    df.astype(float)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"price": [1, 2]})
    df.Price
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"price": [1, 2]})
    df.haed()
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"price": [1, 2]})
    df.sort()
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"price": [1, 2]})
    df.drop("price")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.groupby("a").agg("foo")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.set_index("b")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.merge(pd.DataFrame({"a": [1]}), on="b")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.merge(pd.DataFrame({"a": [1]}), how="lefty")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.astype("foo")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.fillna()
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.loc["a"]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.iloc["a"]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.loc[0, "z"]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df[0]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    print(df[0:1])
    df["a":"b"]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.head("3")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]}, index=["x"])
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.read_csv("nofile.csv")
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.Series([1, 2], index=[1, 2, 3])
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.Series([1, 2]).foo
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.dataframe({"a": [1]})
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.Dataframe
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
    print(df == 1, df.equals(df.copy()), (df > 1).any(), (df > 1).all(axis=1), (df > 1).sum().sum())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame()
    print(df, df.empty, df.shape, df.columns, df.index)
    df["a"] = [1, 2]
    print(df)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame(columns=["a", "b"])
    print(df)
    print(df.dtypes)
    df.info()
    print(df.describe())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2], "b": [True, False], "c": [1.5, 2], "d": ["x", "y"], "e": [1, "q"]})
    print(df.dtypes)
    print(df.dtypes.value_counts())
    print(df.iloc[0])
    print(df.T)
    print(df.describe())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.read_csv("sales.csv")
    print(df)
    df.info()
    print(df.describe())
    print(df.isnull().sum())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.read_csv("sales.csv", usecols=["region", "units"], nrows=3)
    print(df)
    print(pd.read_csv("sales.csv", index_col=0).head(2))
    print(pd.read_csv("sales.csv", index_col="product", na_values=["West"]).tail(2))
    print(pd.read_csv("sales.csv", header=None).head(2))
    print(pd.read_csv("sales.csv", names=list("abcde"), skiprows=1).head(2))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.read_csv("sales.csv")
    print(df.groupby("region")[["units", "price"]].agg(["mean", "count"]))
    print(df.groupby("region", sort=False)["units"].sum().sort_values(ascending=False))
    print(df.pivot_table(values="units", index="region", columns="product", aggfunc="sum"))
    print(df.groupby(["region", "product"])["units"].sum().unstack())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.read_csv("sales.csv")
    df["total"] = df.units * df.price
    df["level"] = np.where(df.total > 10, "high", "low")
    print(df)
    print(df.groupby("level").total.agg(["mean", "min", "max", "count"]))
    print(df[df.region.isin(["North", "East"]) & (df.units > 2)])
    print(df.sort_values(by="total", ascending=False, na_position="first").head(3))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.read_csv("sales.csv")
    print(df.columns.tolist(), list(df), df.columns[0], "units" in df, "units" in df.columns)
    print(df.columns.str.upper())
    df.columns = [c.upper() for c in df.columns]
    print(df.head(1))
    print(df.rename(columns=str.lower).head(1))
except Exception as error:
    print(type(error).__name__, error)
