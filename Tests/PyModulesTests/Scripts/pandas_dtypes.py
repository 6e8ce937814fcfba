import numpy as np
import pandas as pd
df = pd.DataFrame({"i": [1, 2], "f": [0.5, 1.5], "s": ["a", "b"], "b": [True, False], "o": [1, "x"]})
print(df.dtypes)
print(df.select_dtypes("number").columns.tolist(), df.select_dtypes(include=["float64"]).columns.tolist(), df.select_dtypes(exclude="number").columns.tolist(), df.select_dtypes(include=[np.number, bool]).columns.tolist(), df.select_dtypes(include="object").columns.tolist(), df.select_dtypes("bool").columns.tolist())
print(df["i"].astype(float), df["f"].astype(int), df["i"].astype(str), df["b"].astype(int), df.astype({"i": "float64"}).dtypes, sep="\n")
print(df["i"].dtype, df["i"].dtype == int, df["i"].dtype == "int64", df["s"].dtype, df["s"].dtype == object, df["f"].dtype == np.float64, df["s"].dtype == "str")
print(pd.to_numeric(pd.Series(["1", "2.5"])), pd.to_numeric(pd.Series(["1", "x"]), errors="coerce"), pd.to_numeric("3"), sep="\n")
c = pd.Series(["lo", "hi", "lo"], dtype="category")
print(c, c.cat.categories, c.cat.codes.tolist(), c.value_counts(), c.astype(str).tolist(), sep="\n")
o = pd.Categorical(["s", "m", "s"], categories=["s", "m", "l"], ordered=True)
print(o, pd.Series(o).min(), pd.Series(o).cat.ordered, pd.Series(o) < "m", sep="\n")
print(df["s"].astype("category").cat.codes.tolist(), df["i"].astype("category"), sep="\n")
print(df.infer_objects().dtypes.tolist(), df.convert_dtypes().dtypes.tolist() if False else "", df.values, df.to_numpy().dtype, df[["i", "f"]].to_numpy().dtype)
print(pd.factorize(pd.Series(["b", "a", "b"])), pd.unique(pd.Series([2, 1, 2])))
print(pd.api.types.is_numeric_dtype(df["i"]), pd.api.types.is_numeric_dtype(df["s"]), pd.api.types.is_string_dtype(df["s"]))
for f in (lambda: df["s"].astype(int), lambda: pd.to_numeric(pd.Series(["1", "x"])), lambda: df["o"].astype(float), lambda: df.astype({"q": int}), lambda: df["i"].astype("nothing"), lambda: c.cat.nothing, lambda: df["i"].cat, lambda: pd.Series(o) < "xl"):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
