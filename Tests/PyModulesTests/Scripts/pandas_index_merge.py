# Merging on what names the rows of both, and the bytes of a Series.
import pandas as pd

a = pd.DataFrame({"k": [1, 2, 4], "x": ["a", "b", "c"]}).set_index("k")
b = pd.DataFrame({"k": [2, 3, 1], "y": [5.0, 6, 7]}).set_index("k")
for how in ["inner", "left", "right", "outer"]:
    print(a.merge(b, on="k", how=how))
print(a.merge(b.reset_index(), on="k"))
s = pd.Series([1, 2, 3])
t = pd.Series([1.5, 2.5], index=[4, 7])
f = pd.Series([True, False])
for series in [s, t, f]:
    print(series.nbytes, series.memory_usage(), series.memory_usage(index=False), series.memory_usage(deep=True))
print(a.reset_index().merge(b, on="k"), a.merge(b, left_on="k", right_on="y"))
