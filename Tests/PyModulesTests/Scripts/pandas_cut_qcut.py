import numpy as np
import pandas as pd
s = pd.Series([1, 7, 5, 4, 6, 3])
print(pd.cut(s, 3))
print(pd.cut(s, [0, 2, 5, 10]))
print(pd.cut(s, [0, 2, 5, 10], labels=["low", "mid", "high"]))
print(pd.cut(s, 3, labels=False).tolist())
print(pd.cut(s, [0, 3, 6], right=False))
print(pd.cut(s, bins=[1, 4, 7], include_lowest=True))
print(pd.qcut(s, 2))
print(pd.qcut(s, 4, labels=False).tolist())
print(pd.qcut(s, [0, 0.5, 1], labels=["below", "above"]))
print(pd.cut(s, 3).value_counts())
print(pd.cut(s, 3).value_counts(sort=False))
out, bins = pd.cut(s, 2, retbins=True)
print(bins)
print(pd.cut([1, 2, 3], 2))
print(pd.cut(s, [0, 2, 5, 10]).cat.categories)
print(pd.cut(s, [0, 2, 5, 10]).cat.codes.tolist())
for f in (lambda: pd.cut(s, [3, 2, 1]), lambda: pd.cut(s, 0), lambda: pd.cut(s, [0, 5], labels=["a", "b"]), lambda: pd.qcut(pd.Series([1, 1, 1, 2]), 4)):
    try:
        print(f())
    except ValueError as error:
        print(error)
