# What learners type over gaps, counts and printing, and where it goes wrong.
import numpy as np
import pandas as pd

try:
    df = pd.DataFrame({"a": [1, np.nan, 3], "b": [np.nan, np.nan, "x"]})
    print(df.isna().sum())
    print(df.isnull().mean())
    print(df.dropna())
    print(df.dropna(how="all"), df.dropna(subset=["a"]), df.dropna(axis=1), df.dropna(thresh=1))
    print(df.fillna({"a": 0, "b": "none"}))
    print(df["a"].fillna(df["a"].mean()))
    print(df.ffill(), df.bfill())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, np.nan, 3]})
    print(df.fillna(method="ffill"))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series(["a", "b", "a", None, "c", "a"])
    print(s.value_counts())
    print(s.value_counts(normalize=True))
    print(s.value_counts(dropna=False))
    print(s.value_counts().index.tolist(), s.unique(), s.nunique())
    print(s.value_counts(ascending=True))
    print(s.mode())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 1, 2], "b": ["x", "x", "y"]})
    print(df.value_counts())
    print(df.value_counts(normalize=True))
    print(df.duplicated(), df.drop_duplicates())
    print(df.drop_duplicates(subset="a", keep="last"))
    print(df.nunique())
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"sex": ["m", "f", "m", "f"], "smoke": ["y", "n", "n", "n"]})
    print(pd.crosstab(df.sex, df.smoke))
    print(pd.crosstab(df["sex"], df["smoke"], margins=True))
    print(pd.crosstab(df["sex"], df["smoke"], normalize="index"))
    print(pd.crosstab(df["sex"], df["smoke"], normalize=True))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"sex": ["m", "f", "m", "f"], "smoke": ["y", "n", "n", "n"], "v": [1., 2., 3., 4.]})
    print(pd.crosstab(df.sex, df.smoke, values=df.v, aggfunc="mean"))
    print(pd.crosstab(df.sex, df.smoke, rownames=["S"], colnames=["K"]))
    print(pd.crosstab(df.sex, df.smoke, margins=True, margins_name="Total", normalize="columns"))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame(np.arange(100).reshape(50, 2), columns=["a", "b"])
    print(df)
    print(df.head(3))
    print(df.tail(2))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame(np.arange(200).reshape(100, 2), columns=["a", "b"])
    print(df)
    print(df["a"])
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame(np.arange(90).reshape(3, 30))
    print(df)
except Exception as error:
    print(type(error).__name__, error)

try:
    rng = np.random.default_rng(0)
    df = pd.DataFrame(rng.normal(size=(5, 14)), columns=[f"feature_{i}" for i in range(14)])
    print(df)
    print(df.corr().round(2))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df["b"]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.b
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.loc[5]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.iloc[5]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df[["a", "q"]]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df["c"] = [1, 2, 3]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2], "b": [1]})
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.drop("b", axis=1)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.drop(columns=["b", "a"])
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.drop(5)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    if df["a"] > 1:
        print("yes")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
    print(df[df["a"] > 1 & df["b"] < 4])
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
    print(df[(df["a"] > 1) and (df["b"] < 4)])
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": ["1", "x"]})
    df["a"].astype(int)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1.5, np.nan]})
    df["a"].astype(int)
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.DataFrame({"a": 1, "b": 2})
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.DataFrame([1, 2, 3], columns=["a", "b"])
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.DataFrame(np.zeros((2, 3)), columns=["a", "b"])
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.concat(pd.DataFrame({"a": [1]}))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.rename(columns={"a": "b"}, index={0: "zero"}, inplace=True)
    print(df)
    df.columns = ["x", "y"]
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 2, 3], index=["a", "b", "c"])
    print(s["a"], s.loc["b"], s.iloc[2])
    print(s[["a", "c"]])
    s["z"]
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 2, 3])
    print(s + pd.Series([1, 2], index=[1, 2]))
    print(s.add(pd.Series([1, 2], index=[1, 2]), fill_value=0))
    print(s / 0)
    print(s // 2, s % 2, s ** 2)
except Exception as error:
    print(type(error).__name__, error)

try:
    print(pd.Series({"a": 1, "b": 2}))
    print(pd.Series(5, index=["x", "y"]))
    print(pd.Series([]))
    print(pd.Series([1, None, 3]))
    print(pd.Series([True, False, None]))
    print(pd.Series(["a", 1, 2.5]))
except Exception as error:
    print(type(error).__name__, error)
