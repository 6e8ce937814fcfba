"""Arguments of read_csv that are given seldom, read_table, and what else has no place elsewhere."""

import pandas as pd


def show(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, str(error)[:200])


show(lambda: pd.read_table("tabs.tsv"))
show(lambda: pd.read_table("houses.csv", sep=",", nrows=2))
show(lambda: pd.read_csv("houses.csv", cache_dates=True, compression=None, date_format=None, dayfirst=False, nrows=1))
show(lambda: pd.read_csv("houses.csv", doublequote=True, encoding="utf-8", encoding_errors="strict", engine="c", nrows=1))
show(lambda: pd.read_csv("houses.csv", float_precision="high", low_memory=False, memory_map=False, quoting=0, nrows=1))
show(lambda: pd.read_csv("houses.csv", converters={"rooms": lambda text: int(text) * 10, "area": str}, nrows=2).dtypes)
show(lambda: pd.read_csv("houses.csv", skipfooter=2, engine="python"))
show(lambda: pd.read_csv("flags.csv", keep_default_na=False))
show(lambda: pd.read_csv("flags.csv", skip_blank_lines=False))
show(lambda: pd.read_csv("houses.csv", skiprows=lambda line: line % 2 == 1))
show(lambda: pd.read_csv("houses.csv", nrows=-1))
show(lambda: pd.read_csv("houses.csv", nrows=1.5))
show(lambda: pd.read_csv("flags.csv", dtype={"n": int}))
show(lambda: pd.read_csv("houses.csv", encoding="nonsense"))
show(lambda: pd.read_csv("houses.csv", encoding="latin-1").shape)
show(lambda: pd.read_csv("windows.csv", encoding="cp1252"))
show(lambda: pd.read_csv("windows.csv", encoding="ISO-8859-1").columns.tolist())
show(lambda: pd.read_csv("windows.csv", encoding="ascii", encoding_errors="ignore"))
show(lambda: pd.Series([1, 2]).plot.box() is not None)
show(lambda: pd.cut([1, 5, 9], 3, ordered=False))
show(lambda: pd.cut([1, 5, 9], 3, labels=["a", "b", "c"], ordered=False))
show(lambda: pd.cut([1, 5, 9], [0, 5, 5, 10], duplicates="drop"))
show(lambda: pd.cut([1, 5, 9], [0, 5, 5, 10]))
show(lambda: pd.crosstab([1, None, 2], ["x", "y", "z"]))
show(lambda: pd.DataFrame({"a": ["x", None, "y"], "b": [1, 2, 2]}).value_counts())
show(lambda: pd.DataFrame({"a": ["x", None, "y"], "b": [1, 2, 2]}).set_index(["a", "b"]).assign(c=1))
show(lambda: pd.Series([1, None]).combine_first(pd.Series([0.5, 2.5])))
show(lambda: pd.Series([1, 3]).combine_first(pd.Series([0.5, 2.5])))
show(lambda: pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}).agg("mean", numeric_only=True))
show(lambda: pd.DataFrame({"a": [1, 2], "b": [True, False]}).quantile(0.5))
show(lambda: pd.DataFrame({"a": [1, 2], "b": [True, False]}).sum(min_count=3))
