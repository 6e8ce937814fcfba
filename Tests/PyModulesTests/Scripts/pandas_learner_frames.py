# What learners type over frames, groups and merges, and where it goes wrong.
import numpy as np
import pandas as pd

try:
    df = pd.DataFrame({"name": ["Ann", "Bob", "Cy"], "age": [31, 25, 47], "city": ["Rome", "Oslo", None]})
    print(df)
    print(df.dtypes)
    print(df.shape, df.size, df.ndim, len(df))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame(np.arange(12).reshape(3, 4), columns=list("ABCD"), index=["x", "y", "z"])
    print(df)
    print(df.loc["y"])
    print(df.loc["y", "B"], df.iloc[0, 3], df.at["z", "A"])
    print(df.loc["x":"y", ["A", "D"]])
    print(df.T)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame([{"a": 1, "b": 2.5}, {"a": 3, "c": "hi"}])
    print(df)
    print(df.info())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame([(1, "a"), (2, "b")], columns=["n", "s"])
    df["double"] = df["n"] * 2
    df["big"] = df.n > 1
    print(df)
    df.info()
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3]})
    df.insert(0, "z", [9, 8, 7])
    print(df)
    df.insert(1, "z", 1)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"x": [1.0, 2.5, np.nan, 4.0], "y": [10, 20, 30, 40]})
    print(df.describe())
    print(df.describe().T)
    print(df["x"].describe())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"s": ["a", "b", "a", None], "n": [1, 2, 3, 4]})
    print(df.describe(include="all"))
    print(df.describe(include=["object"]))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"s": ["a", "b", "a", None], "n": [1, 2, 3, 4]})
    print(df.describe(percentiles=[0.1, 0.9]))
    print(df["s"].describe())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "b", "a", "c", "b"], "v": [1, 2, 3, 4, 5], "w": [1.5, 2.5, 3.5, 4.5, 5.5]})
    print(df.groupby("k").mean())
    print(df.groupby("k")["v"].sum())
    print(df.groupby("k").agg({"v": "sum", "w": ["mean", "max"]}))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "b", "a", "c", "b"], "v": [1, 2, 3, 4, 5]})
    g = df.groupby("k")
    print(g.size())
    print(g.ngroups, g.groups)
    for name, part in g:
        print(name)
        print(part)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "b", "a"], "v": [1, 2, 3]})
    print(df.groupby("k").agg(total=("v", "sum"), n=("v", "count")))
    print(df.groupby("k", as_index=False)["v"].mean())
    print(df.groupby("k").describe())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "b", "a"], "v": [1, 2, 3]})
    df["m"] = df.groupby("k")["v"].transform("mean")
    df["r"] = df.groupby("k")["v"].rank()
    df["c"] = df.groupby("k").cumcount()
    df["cs"] = df.groupby("k")["v"].cumsum()
    print(df)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "b", "a"], "v": [1, 2, 3]})
    print(df.groupby("k").apply(lambda g: g["v"].max() - g["v"].min()))
    print(df.groupby("k")["v"].apply(list))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "b", "a"], "v": [1, 2, 3]})
    print(df.groupby("k").filter(lambda g: len(g) > 1))
    print(df.groupby("k").first())
    print(df.groupby("k").nth(0))
    print(df.groupby("k").head(1))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "b", "a"], "v": [1, 2, 3]})
    df.groupby("q").mean()
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "b", "a"], "v": ["x", "y", "z"]})
    print(df.groupby("k").mean())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "b", "a"], "s": ["x", "y", "z"], "v": [1, 2, 3]})
    print(df.groupby("k").mean(numeric_only=True))
    print(df.groupby("k").sum())
    print(df.groupby("k").max())
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"id": [1, 2, 3], "x": ["p", "q", "r"]})
    b = pd.DataFrame({"id": [2, 3, 4], "y": [20, 30, 40]})
    print(pd.merge(a, b))
    print(pd.merge(a, b, on="id", how="left"))
    print(a.merge(b, how="outer", indicator=True))
    print(a.merge(b, how="right"))
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"id": [1, 2], "v": [1, 2]})
    b = pd.DataFrame({"key": [2, 3], "v": [5, 6]})
    print(a.merge(b, left_on="id", right_on="key", suffixes=("_l", "_r")))
    print(a.merge(b, how="cross"))
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"id": [1, 2], "v": [1, 2]})
    b = pd.DataFrame({"key": [2, 3], "w": [5, 6]})
    a.merge(b)
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"id": [1, 2], "v": [1, 2]})
    b = pd.DataFrame({"id": ["1", "2"], "w": [5, 6]})
    a.merge(b, on="id")
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"id": [1, 2], "v": [1, 2]})
    b = pd.DataFrame({"id": [1, 1], "w": [5, 6]})
    a.merge(b, on="id", validate="one_to_one")
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"v": [1, 2]}, index=["a", "b"])
    b = pd.DataFrame({"v": [3, 4]}, index=["b", "c"])
    print(a.join(b, lsuffix="_1", rsuffix="_2"))
    print(a.join(b, how="outer", lsuffix="_1", rsuffix="_2"))
    a.join(b)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"city": ["A", "A", "B"], "year": [2020, 2021, 2020], "pop": [1, 2, 3]})
    print(df.pivot(index="city", columns="year", values="pop"))
    print(df.pivot_table(index="city", columns="year", values="pop", aggfunc="sum", fill_value=0))
    print(df.pivot_table(index="city", values="pop"))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"city": ["A", "A", "A"], "year": [2020, 2020, 2021], "pop": [1, 2, 3]})
    df.pivot(index="city", columns="year", values="pop")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"id": [1, 2], "a": [3, 4], "b": [5, 6]})
    print(df.melt(id_vars="id"))
    print(df.melt(id_vars="id", var_name="what", value_name="how"))
    print(pd.melt(df, id_vars=["id"], value_vars=["a"]))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 7, 5, 4, 6, 3])
    print(pd.cut(s, 3))
    print(pd.cut(s, 3, labels=["lo", "mid", "hi"]))
    print(pd.cut(s, [0, 2, 5, 10]).value_counts())
    print(pd.cut(s, [0, 2, 5, 10], right=False, labels=False))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 7, 5, 4, 6, 3])
    print(pd.qcut(s, 4))
    print(pd.qcut(s, [0, .5, 1], labels=["low", "high"]))
    print(pd.qcut(s, 2, retbins=True))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 1, 1, 1, 5])
    pd.qcut(s, 4)
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 1, 1, 1, 5])
    print(pd.qcut(s, 4, duplicates="drop"))
except Exception as error:
    print(type(error).__name__, error)

try:
    ages = [5, 17, 25, 64, 80]
    c = pd.cut(ages, bins=[0, 18, 65, 100], labels=["child", "adult", "senior"])
    print(c)
    print(c.codes, c.categories)
    print(pd.Series(c).value_counts())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
    print(df.apply(np.sqrt))
    print(df.apply(lambda c: c.max() - c.min()))
    print(df.apply(lambda r: r["a"] + r["b"], axis=1))
    print(df.apply(lambda r: pd.Series({"s": r.sum(), "p": r.prod()}), axis=1))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series(["cat", "dog", "cow"])
    print(s.map({"cat": 1, "dog": 2}))
    print(s.map(len))
    print(s.apply(str.upper))
    print(s.map("I am a {}".format))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([" Ann Lee ", "bob", None, "Cy Day"])
    print(s.str.strip().str.upper())
    print(s.str.len())
    print(s.str.contains("y"))
    print(s.str.split().str[0])
    print(s.str.strip().str.split(" ", expand=True))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series(["a_1", "b_2", "c_30"])
    print(s.str.replace("_", "-"))
    print(s.str[0], s.str[2:])
    print(s.str.split("_").str[1].astype(int))
    print(s.str.startswith("a"), s.str.endswith("0"))
    print(s.str.zfill(6), s.str.pad(6, side="both", fillchar="*"))
    print(s.str.cat(sep="+"))
    print(s.str.get(0), s.str.find("_"), s.str.count("0"))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series(["$1,200", "$300", "n/a"])
    print(s.str.replace("$", "").str.replace(",", ""))
    print(pd.to_numeric(s.str.replace("$", "").str.replace(",", ""), errors="coerce"))
    pd.to_numeric(s)
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 2])
    s.str.upper()
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1, 2], "b": ["x", "z", "y"]})
    print(df.sort_values("a"))
    print(df.sort_values("b", ascending=False))
    print(df.sort_values(["a", "b"], ascending=[False, True]).reset_index(drop=True))
    print(df.sort_index(ascending=False))
    df.sort_values("c")
except Exception as error:
    print(type(error).__name__, error)
