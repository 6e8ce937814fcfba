import pandas as pd
a = pd.DataFrame({"x": [1, 2], "y": [3.0, 4.0]})
b = pd.DataFrame({"x": [5, 6], "z": ["u", "v"]})
print(pd.concat([a, b]))
print(pd.concat([a, b], ignore_index=True))
print(pd.concat([a, b], axis=1))
print(pd.concat([a, b], join="inner"))
print(pd.concat([a, b], keys=["first", "second"]))
print(pd.concat({"k": a, "l": a}))
print(pd.concat([a["x"], b["x"]]))
print(pd.concat([a["x"].rename("one"), b["x"].rename("two")], axis=1))
print(pd.concat([a, a["x"].rename("w")], axis="columns"))
print(pd.concat([pd.Series([1, 2], index=["a", "b"]), pd.Series([3], index=["c"])]))
print(pd.concat([a["x"], b["x"]], axis=1, keys=["l", "r"]))
try:
    pd.concat([])
except ValueError as error:
    print(error)
try:
    pd.concat(a)
except TypeError as error:
    print(error)
