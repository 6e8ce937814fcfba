# Arguments that stand in no other script.
import numpy as np
import pandas as pd

try:
    df = pd.DataFrame({"a": [1, 2, 3], "b": [2, 4, 7.5]})
    print(df.to_csv(decimal=",", sep=";"), df["b"].to_csv(decimal=","))
    print(df.to_string(decimal="."), df.to_string(encoding=None))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3], "b": [2, 4, 7], "c": ["x", "y", "z"]})
    print(df[["a", "b"]].corrwith(pd.Series([1, 2, 4]), axis=0))
    print(df.cov(numeric_only=True))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1.0, 2, 3, 4]})
    print(df.rolling(2, closed=None, step=None, method="single").sum(), df["a"].rolling(2, closed=None, step=None, method="single").mean())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "a", "b"], "v": [np.nan, 2, 3]})
    g = df.groupby("k")
    print(g.first(min_count=1, skipna=True), g.last(min_count=1, skipna=True), g.max(min_count=1), g.min(min_count=-1), g.first(min_count=-1))
except Exception as error:
    print(type(error).__name__, error)

try:
    i = pd.Index(["a", "b"])
    print(i.set_names("n", inplace=False), i.symmetric_difference(["b", "z", "c"], sort=False), i.symmetric_difference(["b", "z", "c"], sort=None))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series(["cat", "Cot", None])
    print(s.str.fullmatch("cat", case=True, flags=0, na=False), s.str.match("c", case=True, flags=0, na=False))
    print(s.str.match("c", case=False), s.str.fullmatch("CAT", case=False))
    print(s.str.replace("c", "k", n=1, case=None, flags=0), s.str.replace("t", "k", n=-1))
    print(s.str.rfind("t", start=0, end=3), s.str.rjust(6, fillchar="."), s.str.ljust(6, fillchar="."))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": ["x", "x", "y"], "b": ["u", "v", "u"]})
    print(pd.crosstab(df.a, df.b, dropna=True))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["a", "a", "b"], "c": ["u", "v", "u"], "v": [1, 2, 3]})
    print(df.pivot_table(index="k", columns="c", values="v", dropna=True, observed=True, sort=True, margins=False, margins_name="All"))
    print(pd.pivot_table(df, index="k", columns="c", values="v", dropna=True, observed=True, sort=True, margins=True, margins_name="T"))
    print(df.pivot_table(index="k", columns="c", values="v", dropna=False, observed=False))
    print(pd.pivot(df, index="k", columns="c", values="v"))
except Exception as error:
    print(type(error).__name__, error)

s = pd.Series(["a b c", None, "d"])
print(s.str.partition(" ", expand=True), s.str.rpartition(" ", expand=True), s.str.partition(" ", expand=False))
print(pd.Series([np.nan, 1, np.nan]).first_valid_index(), pd.Series([np.nan, 1, np.nan]).last_valid_index())
gaps = pd.DataFrame({"a": [np.nan, 1, np.nan], "b": [np.nan, np.nan, 2]})
print(gaps.first_valid_index(), gaps.last_valid_index(), pd.DataFrame({"a": [np.nan]}).last_valid_index())
print(pd.DataFrame({"a": [1.0, 2]}).ewm(com=1, method="single").mean(), pd.Series([1.0, 2]).ewm(com=1, method="single").mean())
