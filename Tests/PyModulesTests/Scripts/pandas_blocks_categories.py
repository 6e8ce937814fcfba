"""Arrays that show a table itself, unused categories, different elements of groups, columns that a dict lacks."""
import numpy as np
import pandas as pd

f = pd.DataFrame(np.arange(6.0).reshape(3, 2), columns=list("ab"))
for array in [f.values, f.to_numpy(), f[["b"]].values, f.head(2).values, f[f.a > 0].to_numpy(), pd.DataFrame({"a": [1, 2], "b": [3, 4]}).values]:
    try:
        array[0, 0] = 9
        print("written")
    except ValueError as error:
        print(error)
print(f)
for array in [f.to_numpy(copy=True), f.assign(c=1.0).values, pd.DataFrame({"a": [1.0], "b": [1]}).values, f.values.copy()]:
    array[0, 0] = 9
    print(array[0])
f["c"] = 1.0
f.values[0, 0] = 7
print(f)

kind = pd.CategoricalDtype(categories=["x", "y"])
print(kind, repr(kind), kind.categories, kind.ordered, pd.Series(["y", "x", "z"], dtype=kind), pd.Series(["y"]).astype(kind).cat.codes.tolist())
s = pd.Series(["lo", "hi", "mid", "lo"]).astype(pd.CategoricalDtype(["lo", "mid", "hi", "top"], ordered=True))
print(s.cat.remove_unused_categories().cat.categories, s[s != "mid"].cat.remove_unused_categories().cat.categories)
print(s.cat.remove_categories("mid"), s.cat.remove_categories(["hi", "top"]).cat.codes.tolist())
try:
    s.cat.remove_categories(["nope"])
except ValueError as error:
    print(error)

t = pd.DataFrame({"g": list("abab"), "w": [5, 4, 5, 2], "k": ["x", "y", "x", None]})
print(t.groupby("g")["w"].unique())
print(t.groupby("g")["k"].unique())
print(pd.DataFrame({"a": [1, 2]}, columns=["a", "b"]), pd.DataFrame({"a": [1, 2]}, columns=["b", "a"]).dtypes)

print(t.get(["g", "w"]), t.get(["g", "zz"]), t.get("zz", 5))
filled = pd.Series([1.0, np.nan, 3.0])
print(filled.fillna(0, inplace=True) is filled, filled.tolist(), filled.clip(1, 2, inplace=True) is filled, filled.tolist())
print(t.replace(5, 6, inplace=True) is t, t["w"].tolist())
