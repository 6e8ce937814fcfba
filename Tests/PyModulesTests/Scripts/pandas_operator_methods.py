import pandas as pd
a = pd.DataFrame({"x": [1, 2], "y": [3, 4]})
s = pd.Series([10, 20], index=["x", "y"])
for name in ("radd", "rsub", "rmul", "rdiv", "rtruediv", "rfloordiv", "rmod", "rpow", "ge", "ne", "le", "lt", "gt", "eq"):
    print(name, getattr(a, name)(2).to_numpy().tolist(), getattr(a["x"], name)(3).tolist())
print(a.add(s), a.mul(s, axis=1), a.sub(pd.Series([1, 2]), axis=0), a.pow(2), a.floordiv(2), a.mod(2), a.div(2), sep="\n")
print(a.kurtosis().tolist(), a.aggregate("sum"), a["x"].aggregate(["min", "max"]), a["x"].kurtosis(), a["x"].is_monotonic_decreasing, sep="\n")
i = pd.Index([3, 1, 1])
print(i.has_duplicates, i.is_monotonic_decreasing, i.to_series().tolist(), i.set_names("n"), pd.Index(["a", "b"]).get_indexer(["b", "z"]))
