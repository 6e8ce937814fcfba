import numpy as np
import pandas as pd
a = pd.DataFrame({"x": [1, 2], "y": [3.0, 4.0]})
b = pd.DataFrame({"y": [10, 20], "z": [1, 1]}, index=[1, 2])
print(a + 1, a * a, a / 2, a ** 2, a // 2, a % 2, -a, sep="\n")
print(a + b)
print(a.add(b, fill_value=0))
print(a - a.mean(), (a - a.mean()) / a.std(), a.sub(a["x"], axis=0), a.div(a.sum(axis=1), axis=0), sep="\n")
print(a > 2, (a > 2) & (a < 4), a == a, a.eq(1), (a > 2).any(), (a > 0).all().all(), sep="\n")
s = pd.Series([1.0, 2.0, 3.0], index=["p", "q", "r"])
t = pd.Series([10, 20], index=["q", "s"])
print(s + t, s.add(t, fill_value=0), s * 2, 1 / s, s ** 0.5, s > 1, s.gt(2).tolist(), sep="\n")
print(s @ s, s.dot(s), a.dot(a.T), a.T @ a, a.to_numpy() @ np.ones(2), sep="\n")
print(np.sqrt(a), np.log(s), np.maximum(s, 2), np.where(s > 1, "big", "small"), np.add(s, 1), sep="\n")
print(s.clip(1.5, 2.5), a.clip(lower=2), s.abs(), a.round(1), s.round(), divmod(7, 2), sep="\n")
print(s.where(s > 1), s.where(s > 1, 0), s.mask(s > 1, -1), a.where(a > 2, other=0), sep="\n")
print(a.sum(), a.sum(axis=1), a.sum().sum(), a.prod().tolist(), a.cumsum(), a.max(axis=1).tolist(), sep="\n")
print(pd.Series(["a", "b"]) + "c", pd.Series(["a", "b"]) * 2, pd.Series([True, False]) | pd.Series([False, False]), sep="\n")
for f in (lambda: bool(s), lambda: bool(a), lambda: s == pd.Series([1.0, 2.0]), lambda: float(s), lambda: a @ a["x"].iloc[:1], lambda: a if a else 0, lambda: -pd.Series(["a"])):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
