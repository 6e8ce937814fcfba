import pandas as pd
a = pd.DataFrame({"x": [1, 2, 3]}, index=["p", "q", "r"])
b = pd.DataFrame({"y": [10.0, 20.0]}, index=["q", "s"])
print(a.join(b))
print(a.join(b, how="inner"))
print(a.join(b, how="outer"))
print(a.join(b, how="right"))
c = pd.DataFrame({"x": [7, 8, 9]}, index=["p", "q", "r"])
print(a.join(c, lsuffix="_a", rsuffix="_c"))
try:
    a.join(c)
except ValueError as error:
    print(error)
k = pd.DataFrame({"key": ["q", "q", "p"]})
print(k.join(a, on="key"))
print(a.combine_first(pd.DataFrame({"x": [5, 6], "w": [1, 2]}, index=["r", "t"])))
