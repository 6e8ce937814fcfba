# Totals of pivot tables, functions in crosstab, keys checked by merge, new labels.
import numpy as np
import pandas as pd

try:
    d = pd.DataFrame({"r": ["N", "N", "S", "S"], "p": ["a", "b", "a", "b"], "s": [10, 20, 30, 40], "q": [1.5, 2, 3, 4]})
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc="sum", margins=True))
    print(d.pivot_table(index="r", columns="p", values="s", margins=True, margins_name="Total"))
    print(d.pivot_table(index="r", values="s", aggfunc="sum", margins=True))
    print(d.pivot_table(index="r", values=["s", "q"], aggfunc="sum", margins=True))
    print(d.pivot_table(index="r", columns="p", values=["s", "q"], aggfunc="sum", margins=True))
    print(d.pivot_table(index="r", columns="p", aggfunc="mean", margins=True))
    print(d.pivot_table(index="r", columns="p", values=["s", "q"], aggfunc={"s": "sum", "q": "mean"}, margins=True))
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc=["sum", "mean"], margins=True))
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc=["sum", "count"]))
    print(pd.pivot_table(d, index="r", columns="p", values="q", aggfunc="median", margins=True, margins_name="all of them"))
except Exception as error:
    print(type(error).__name__, error)

try:
    d = pd.DataFrame({"r": ["N", "N", "S"], "p": ["a", "b", "a"], "s": [10, 20, 30]})
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc="sum", margins=True))
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc="sum", margins=True, fill_value=0))
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc="count", margins=True, fill_value=0))
    print(d.pivot_table(index=["r", "p"], values="s", aggfunc="sum", margins=True))
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc=len, margins=True))
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc=np.mean, margins=True))
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc=lambda v: v.max() - v.min(), margins=True))
except Exception as error:
    print(type(error).__name__, error)

try:
    d = pd.DataFrame({"r": ["N", "N", "S", "S"], "p": ["a", "b", "a", None], "t": [1, 2, 1, 1], "s": [10.0, np.nan, 30, 7]})
    print(d.pivot_table(index="r", columns="p", values="s", aggfunc="sum", margins=True))
    print(d.pivot_table(index="r", columns="p", values="s", margins=True))
    print(d.pivot_table(index="r", columns=["t", "p"], values="s", aggfunc="sum", margins=True))
    print(d.pivot_table(index=["r", "t"], columns="p", values="s", aggfunc="sum", margins=True))
    print(d.pivot_table(index="r", columns=["t", "p"], values="s", aggfunc="count"))
except Exception as error:
    print(type(error).__name__, error)

try:
    d = pd.DataFrame({"r": ["N", "All"], "p": ["a", "b"], "s": [10, 20]})
    d.pivot_table(index="r", columns="p", values="s", margins=True)
except Exception as error:
    print(type(error).__name__, error)

try:
    d = pd.DataFrame({"r": ["N", "M"], "p": ["a", "All"], "s": [10, 20]})
    d.pivot_table(index="r", columns="p", values="s", margins=True)
except Exception as error:
    print(type(error).__name__, error)

try:
    d = pd.DataFrame({"r": ["N", "All"], "p": ["a", "b"], "s": [10, 20]})
    d.pivot_table(index="r", columns="p", values="s", margins=True, margins_name=3)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"k": ["x", "y", "x"], "a": [1, 2, 1], "b": [3, 4, 8]})
    print(pd.crosstab(df.k, df.a, values=df.b, aggfunc="sum"))
    print(pd.crosstab(df.k, df.a, values=df.b, aggfunc="sum", margins=True))
    print(pd.crosstab(df.k, df.a, values=df.b, aggfunc="mean", margins=True, margins_name="T"))
    print(pd.crosstab(df.k, df.a, values=df.b, aggfunc="count", rownames=["r"], colnames=["c"]))
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.crosstab([1, 2], [1, 2], values=[1, 2])
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.crosstab([1, 2], [1, 2], aggfunc="sum")
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"k": [1, 2], "v": [1, 2]}); b = pd.DataFrame({"k": [1, 2], "w": [1, 2]})
    for v in ["1:1", "one_to_one", "1:m", "m:1", "one_to_many", "many_to_one", "m:m", "many_to_many"]:
        print(a.merge(b, on="k", validate=v))
    a.merge(pd.DataFrame({"k": [1, 1], "w": [3, 4]}), validate="1:1")
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"k": [1, 1], "v": [1, 2]})
    a.merge(pd.DataFrame({"k": [1, 1], "w": [3, 4]}), validate="1:1")
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"k": [1, 1], "v": [1, 2]})
    a.merge(pd.DataFrame({"k": [1, 1], "w": [3, 4]}), validate="1:m")
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"k": [1, 1], "v": [1, 2]})
    a.merge(pd.DataFrame({"k": [1, 1], "w": [3, 4]}), validate="m:1")
except Exception as error:
    print(type(error).__name__, error)

try:
    a = pd.DataFrame({"k": [1, 1], "v": [1, 2]})
    a.merge(pd.DataFrame({"k": [1, 1], "w": [3, 4]}), validate="foo")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3]}, index=[0, 2, 4])
    print(df.reindex([0, 1, 2, 3], method="ffill"), df.reindex([1, 3, 9], method="bfill"), df["a"].reindex([1, 5], method="pad"), df.reindex([1, 2, 3, 8], method="nearest"))
    print(df.reindex([0, 1], fill_value=7), df.reindex(columns=["a", "b"], fill_value=0))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]}, index=[0, 2])
    df.reindex([1], method="fill")
except Exception as error:
    print(type(error).__name__, error)
