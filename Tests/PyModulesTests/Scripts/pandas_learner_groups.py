# What learners type over groups, bins and printing.
import numpy as np
import pandas as pd

try:
    df = pd.DataFrame({"Name": ["Al", "Bo", "Cy", "Di"], "Dept": ["IT", "HR", "IT", None], "Pay": [50_000.0, 62_500.5, np.nan, 48_000]})
    print(df.groupby("Dept", dropna=False)["Pay"].mean())
    print(df.groupby("Dept")["Pay"].agg(["mean", "median", "std", "size", "nunique"]))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"g": ["a", "a", "b"], "x": [1, 2, 3], "y": [4, 5, 6]})
    print(df.groupby("g").agg(lambda s: s.max() - s.min()))
    print(df.groupby("g").agg(["sum", lambda s: s.iloc[0]]))
    print(df.groupby("g").agg({"x": ["min", "max"], "y": "mean"}).columns.tolist())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"g": ["a", "a", "b"], "x": [1, 2, 3], "y": [4, 5, 6]})
    r = df.groupby("g").agg(["min", "max"])
    print(r)
    r.columns = ["_".join(c) for c in r.columns]
    print(r)
    print(r.reset_index())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"g": ["a", "a", "b"], "x": [1, 2, 3]})
    print(df.groupby("g")["x"].describe())
    print(df.groupby("g").x.value_counts())
    print(df.groupby("g")["x"].nlargest(1))
    print(df.groupby("g").get_group("a"))
    df.groupby("g").get_group("zz")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"g": ["a", "a", "b"], "x": [1.0, 2, 3]})
    print(df.groupby("g")["x"].transform(lambda s: (s - s.mean()) / s.std()))
    print(df.groupby("g")["x"].shift(), df.groupby("g")["x"].diff())
    print(df.groupby(df["x"] > 1).size())
    print(df.groupby(lambda i: i % 2).sum(numeric_only=True))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"g": ["a", "a", "b"], "h": ["u", "v", "u"], "x": [1.0, 2, 3]})
    print(df.groupby(["g", "h"]).mean())
    print(df.groupby(["g", "h"], as_index=False).x.sum())
    print(df.groupby(["g", "h"]).size().unstack(fill_value=0))
    print(df.groupby("g").agg(n=("x", "size"), top=("h", "first")))
    print(df.groupby(level=0).sum(numeric_only=True))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"age": [22, 35, 58, 41], "ok": [1, 0, 1, 1]})
    df["band"] = pd.cut(df.age, [20, 30, 40, 60])
    print(df)
    print(df.groupby("band", observed=False)["ok"].mean())
    print(df.groupby("band", observed=True)["ok"].agg(["mean", "count"]))
    print(df["band"].value_counts(sort=False))
    print(df["band"].dtype)
except Exception as error:
    print(type(error).__name__, error)

try:
    x = pd.Series(np.linspace(0, 1, 11))
    print(pd.cut(x, bins=4, include_lowest=True).value_counts().sort_index())
    print(pd.cut(x, 4, precision=2).cat.categories)
    b, e = pd.cut(x, 2, retbins=True)
    print(e)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [10, 20], "b": [1.0, None]}, index=["r1", "r2"])
    print(df.loc[:, "a"], df.loc[["r1"]], df.loc["r2", :], sep="\n")
    print(df.iloc[:, 0], df.iloc[-1], df.iloc[[0], [1]], sep="\n")
    print(df.xs("r1") if False else df.loc["r1"].to_dict())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3]})
    df["b"] = df["a"].apply(lambda v: "even" if v % 2 == 0 else "odd")
    df["c"] = df["b"].map({"even": 0, "odd": 1})
    df["d"] = [x * 1.5 for x in df.a]
    df[["e", "f"]] = [[1, 2], [3, 4], [5, 6]]
    print(df)
    del df["e"]
    print(df.pop("f"))
    print(df.columns)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"first": ["Ann", "Bob"], "last": ["Lee", "Ray"]})
    df["full"] = df["first"] + " " + df["last"]
    df["initials"] = df["first"].str[0] + df["last"].str[0]
    df["len"] = df["full"].str.len()
    print(df)
    print(df["full"].str.split(" ", expand=True).rename(columns={0: "f", 1: "l"}))
    print(df["full"].str.replace(" ", "_").str.lower().tolist())
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series(["apple", "Banana", "cherry", np.nan])
    print(s.str.contains("an"), s.str.contains("AN", case=False), s.str.contains("an", na=False))
    print(s[s.str.contains("an", na=False)])
    print(s.str.match("a"), s.str.fullmatch("apple"))
    print(s.str.len().sum(), s.str.center(9, "."), s.str.ljust(7, "-"))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series(["x,y", "z"])
    print(s.str.split(","), s.str.split(",").str.len(), s.str.join("-"), s.str.partition(","))
    print(s.str.repeat(2), s.str.isupper(), s.str.rstrip("y"), s.str.removeprefix("x"))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"t": [3, 1, 2], "u": [None, "b", "a"]})
    print(df.sort_values("u"))
    print(df.sort_values("u", na_position="first"))
    print(df.sort_values("t", ignore_index=True))
    print(df.sort_values(by="t", key=lambda s: -s))
    print(df.set_index("t").sort_index())
    df.sort_values("t", inplace=True)
    print(df)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, None, 3, None], "b": [None, 2, 3, None]})
    print(df.fillna(0))
    print(df.fillna(df.mean()))
    print(df.fillna(df.median()).astype(int))
    print(df.ffill(limit=1))
    print(df.interpolate())
    print(df.isna().any(), df.isna().any(axis=1), df.isnull().sum().sum(), df.notna().sum())
    print(df.isna().sum() / len(df) * 100)
    print(df["a"].fillna("?"))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [np.nan, np.nan], "b": [1, 2]})
    print(df.mean(), df.describe(), df.sum(), df.max(), df.count(), df.std())
    print(df["a"].mean(), df["a"].sum(), df["a"].max())
    df.info()
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"id": range(1, 4), "v": [0.1, 0.22, 0.333]})
    print(df.to_string(index=False, header=False))
    print(df.to_string(columns=["v"], float_format="%.1f"))
    print(df.to_string(formatters={"v": "{:.0%}".format}))
    print(df.style if False else df.v.map("{:.1%}".format))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"very_long_column_name_number_one": [1.5], "very_long_column_name_number_two": ["text"], "very_long_column_name_number_three": [True], "x": [None]})
    print(df)
    print(df.T)
except Exception as error:
    print(type(error).__name__, error)

try:
    print(pd.DataFrame(np.arange(240).reshape(120, 2)).describe())
    print(pd.DataFrame({"x": np.arange(1000)}).tail(3))
    print(pd.Series(np.arange(1000)) ** 2)
except Exception as error:
    print(type(error).__name__, error)

try:
    print(pd.Series(np.random.default_rng(1).normal(size=70)))
except Exception as error:
    print(type(error).__name__, error)

try:
    print(pd.DataFrame({"a": [1e6, 2.5e6], "b": [1e-6, 0.5], "c": [123456789.123, 0.1], "d": [1e20, 1]}))
    print(pd.Series([1e6, 2.5]), pd.Series([0.00001, 1]), pd.Series([1e15, 1e16, 1.5]))
    print(pd.Series([1.0, 2.0, 3.0]), pd.Series([0.1, 0.12, 0.123456789]))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
    print(df + 1, df * df, df - df.mean(), df / df.sum(), 1 / df, -df, df ** 0.5, df % 2, sep="\n")
    print(df.add(10), df.sub(df["a"], axis=0), df.mul(2), df.div(2), df.pow(2))
    print(df @ df.T, df.dot(df))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
    print(df > df.mean(), df.gt(2), df["a"] == 1, df.eq(1), (df["a"] > 1) | (df["b"] == 3), ~(df["a"] > 1))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})
    print(df + df)
    df * df
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": ["1", "2"]})
    print(df["a"] + "x", df["a"] * 2)
    df["a"] + 1
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": ["1", "2"]})
    print(df["a"].sum())
    df["a"].mean()
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 2, 3])
    s.iloc[10]
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 2, 3])
    s[5]
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 2, 3])
    print(s[-1:])
    s[-1]
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 2, 3])
    s.append(pd.Series([4]))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1]})
    df.append({"a": 2}, ignore_index=True)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1]})
    df.ix[0]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.reset_index(inplace=True)
    print(df)
    df.reset_index()
    print(df.reset_index())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.rename({"a": "b"})
    print(df.rename({"a": "b"}, axis=1), df.rename(columns={"zz": "q"}), df.rename(index={0: "r"}), sep="\n")
    df.rename(columns={"zz": "q"}, errors="raise")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2], "b": [3, 4], "c": [5, 6]})
    print(df.drop("a", axis=1), df.drop(columns=["a", "b"]), df.drop([0]), df.drop(index=1), df.drop("z", axis=1, errors="ignore"), sep="\n")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    print(df.shape[0], df.size, df.index.tolist(), df.axes, df.ndim, df.empty, df.values.shape)
    print(df.a.name, df.a.size, df.a.shape, df.index.name, len(df.columns))
    print(type(df), type(df["a"]), type(df[["a"]]), type(df.values), type(df.index), type(df.columns))
except Exception as error:
    print(type(error).__name__, error)

try:
    d = pd.DataFrame.from_dict({"r1": [1, 2], "r2": [3, 4]}, orient="index", columns=["a", "b"])
    print(d)
    print(pd.DataFrame.from_records([(1, "x")], columns=["n", "s"]))
    print(pd.DataFrame({"a": pd.Series([1, 2], index=["x", "y"]), "b": pd.Series([3], index=["y"])}))
    print(pd.DataFrame([[1, 2], [3, 4]], index=["a", "b"]))
    print(pd.DataFrame({"a": 1, "b": [1, 2]}))
    print(pd.DataFrame(dict(zip(["x", "y"], [[1], [2]]))))
    print(pd.DataFrame(np.eye(2), columns=["a", "b"]).astype(int))
except Exception as error:
    print(type(error).__name__, error)

try:
    i = pd.Index([3, 1, 2])
    print(i, i.sort_values(), i.max(), i.tolist(), i[0], i.isin([1]), 3 in i, i.get_loc(1), len(i), i.name)
    print(pd.RangeIndex(5), pd.Index(["a", "b"]).append(pd.Index(["c"])), i.union([9]), i.intersection([1, 2]), i.difference([1]))
    print(pd.MultiIndex.from_product([["a", "b"], [1, 2]]))
    print(pd.MultiIndex.from_tuples([("a", 1), ("b", 2)], names=["k", "n"]))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"x": [1, 2, 3, 4, 5], "y": [2, 4, 5, 4, 5]})
    print(df.corr().loc["x", "y"], df["x"].cov(df["y"]), df.corr()["y"].sort_values(ascending=False))
    print(df.corr().abs().unstack().sort_values(ascending=False).head(3))
    print(df.describe().loc[["mean", "std"]])
    print((df - df.mean()) / df.std())
    print(df.apply(lambda c: (c - c.min()) / (c.max() - c.min())))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"x": [1, 2, 3]})
    print(df["x"].apply([np.sqrt, np.square]) if False else df["x"].agg(["sum", "mean", "std", "min", "max"]))
    print(df.apply("sum"), df.apply(np.mean), df.apply(sum), df.transform(lambda x: x + 1), df.map(lambda v: v * 10))
    print(df.pipe(lambda d: d * 2), df["x"].pipe(np.sum), df.agg(["sum"]), df.agg(total=("x", "sum")))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"x": [1, 2, 3]})
    df.applymap(lambda v: v)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 2, 3], "b": list("wxyz")})
    print(df.nlargest(2, "a", keep="all"), df["a"].value_counts().to_dict(), df["a"].value_counts().reset_index(), df["a"].value_counts(bins=2), sep="\n")
    print(df["b"].value_counts().head(2), df.a.value_counts(normalize=True).mul(100).round(1).astype(str) + "%")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"v": [1, 2, 3, 4]}, index=list("abcd"))
    print(df.loc["b":"c"], df.loc[df.v > 2, "v"], df.loc[lambda d: d.v % 2 == 0], df.at["a", "v"], df.iat[0, 0], df.head(-1), df.tail(-3), df[::2], df[-2:], sep="\n")
    print(df.index.get_loc("c"), df.idxmax(), df.v.idxmin(), df.v.first_valid_index())
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"k": ["x", "y", "y"], "v": [1, 2, 3]}); b = pd.DataFrame({"k": ["y", "y", "z"], "v": [7, 8, 9]})
    print(a.merge(b, on="k"), a.merge(b, on="k", how="outer"), a.merge(b, on=["k", "v"], how="left", indicator=True), sep="\n")
    print(pd.merge(a, b, how="inner", left_index=True, right_index=True), a.set_index("k").join(b.set_index("k"), lsuffix="_a", rsuffix="_b"), sep="\n")
except Exception as error:
    print(type(error).__name__, error)

try:
    d = pd.DataFrame({"date": ["2024-01-01", "2024-01-01", "2024-01-02"], "city": ["A", "B", "A"], "t": [1.5, 2.5, 3.5], "h": [10, 20, 30]})
    print(d.pivot(index="date", columns="city", values=["t", "h"]))
    print(d.pivot(index="date", columns="city"))
    print(d.pivot_table(index="date", columns="city", values="t", aggfunc=["mean", "count"]))
    print(d.pivot_table(index="city", values=["t", "h"], aggfunc={"t": "mean", "h": "sum"}))
    print(d.pivot_table(index=["date", "city"]) if False else d.set_index(["date", "city"]).unstack("city"))
except Exception as error:
    print(type(error).__name__, error)

try:
    d = pd.DataFrame({"r": ["N", "N", "S", "S"], "p": ["a", "b", "a", "b"], "s": [10, 20, 30, 40], "q": [1, 2, 3, 4]})
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc="sum", margins=True))
    print(d.pivot_table(index="r", columns="p", values="s", margins=True, margins_name="Total"))
    print(d.pivot_table(index="r", values="s", aggfunc="sum", margins=True))
    print(d.pivot_table(index="r", columns="p", values=["s", "q"], aggfunc="sum", margins=True))
    print(d.pivot_table(index="r", columns="p", aggfunc="mean", margins=True))
except Exception as error:
    print(type(error).__name__, error)

try:
    d = pd.DataFrame({"r": ["N", "N", "S"], "p": ["a", "b", "a"], "s": [10, 20, 30]})
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc="sum", margins=True))
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc="sum", margins=True, fill_value=0))
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc="count", margins=True, fill_value=0))
    print(d.pivot_table(index=["r", "p"], values="s", aggfunc="sum", margins=True))
except Exception as error:
    print(type(error).__name__, error)

try:
    print(pd.get_dummies(pd.Series(["a", "b", None])), pd.get_dummies(pd.Series(["a", "b", None]), dummy_na=True), sep="\n")
    print(pd.get_dummies(pd.DataFrame({"x": ["a", "b"], "y": ["u", "u"], "n": [1, 2]}), prefix=["X", "Y"], prefix_sep="="))
    print(pd.get_dummies(["r", "g"]).astype(int), pd.get_dummies(pd.DataFrame({"n": [1, 2]}), columns=["n"]))
except Exception as error:
    print(type(error).__name__, error)
