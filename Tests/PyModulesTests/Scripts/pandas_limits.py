"""Slices beyond their axis, and numbers at the ends of int64."""

import pandas as pd


def attempt(name, body):
    print("#", name)
    try:
        print(body())
    except Exception as error:
        print(type(error).__name__ + ":", error)


most, least = 2**63 - 1, -2**63
df = pd.DataFrame({"a": [1, 1, 2], "b": [4, 5, 6]})

print("## slices of numbers")
s = pd.Series([1, 2, 3])
attempt("10::-1", lambda: s.loc[10::-1].tolist())
attempt("100:50:-1", lambda: s.loc[100:50:-1].tolist())
attempt("-5:-3:-1", lambda: s.loc[-5:-3:-1].tolist())
attempt("2:0:-1", lambda: s.loc[2:0:-1].tolist())
attempt("1::-1", lambda: s.loc[1::-1].tolist())
attempt(":1:-1", lambda: s.loc[:1:-1].tolist())
attempt("::-1", lambda: s.loc[::-1].tolist())
attempt("0:2:-1", lambda: s.loc[0:2:-1].tolist())
attempt("::-2", lambda: s.loc[::-2].tolist())
attempt("2:-4:-1", lambda: s.loc[2:-4:-1].tolist())
attempt("-1::-1", lambda: s.loc[-1::-1].tolist())
attempt(":7:-1", lambda: s.loc[:7:-1].tolist())
attempt("0:10:2", lambda: s.loc[0:10:2].tolist())
attempt("::most", lambda: s.loc[::most].tolist())
attempt("::least", lambda: s.loc[::least].tolist())
attempt("::0", lambda: s.loc[::0])
attempt("rows", lambda: df.loc[10:1:-1])
attempt("columns", lambda: df.loc[:, "b":"a":-1])

print("## slices of texts")
t = pd.Series([1, 2, 3, 4], index=["a", "c", "c", "e"])
attempt("e:a", lambda: t.loc["e":"a":-1].tolist())
attempt("c:a", lambda: t.loc["c":"a":-1].tolist())
attempt("e:c", lambda: t.loc["e":"c":-1].tolist())
attempt("d:b", lambda: t.loc["d":"b":-1].tolist())
attempt("z:b", lambda: t.loc["z":"b":-1].tolist())
attempt("b:", lambda: t.loc["b"::-1].tolist())
attempt("A:", lambda: t.loc["A"::-1].tolist())
attempt(":z", lambda: t.loc[:"z":-1].tolist())
attempt("c:c", lambda: t.loc["c":"c":-1].tolist())
attempt("c:e", lambda: t.loc["c":"e":-1].tolist())
u = pd.Series([1, 2, 3], index=["b", "a", "c"])
attempt("c:a", lambda: u.loc["c":"a":-1].tolist())
attempt("z:", lambda: u.loc["z":])
attempt(":z", lambda: u.loc[:"z"])
attempt("z: backwards", lambda: u.loc["z"::-1])

print("## bins")
for precision in (0, -3, 18, 19, 20, 25):
    attempt(f"cut {precision}", lambda: [
        str(part) for part in pd.cut([1.123456789, 2, 3.5], 2, precision=precision).categories])
    attempt(f"qcut {precision}", lambda: [
        str(part) for part in pd.qcut([0.5, 2, 3.5], 2, precision=precision).categories])

print("## ddof")
v = pd.Series([1.0, 2.0])
attempt("var", lambda: v.var(ddof=least))
attempt("var of two", lambda: v.var(ddof=2))
attempt("std", lambda: v.std(ddof=most))
attempt("sem", lambda: pd.DataFrame({"a": v}).sem(ddof=least))
attempt("cov", lambda: df.cov(ddof=least))
attempt("cov of two", lambda: df["a"].cov(df["b"], ddof=least))
attempt("groups", lambda: df.groupby("a").var(ddof=least))

print("## levels")
m = pd.DataFrame({"c": [1, 2, 3]}, index=pd.MultiIndex.from_arrays([[1, 1, 2], [4, 5, 6]]))
for level in (most, least, -3, 3):
    attempt(f"reset_index {level}", lambda: df.reset_index(level=level))
    attempt(f"unstack {level}", lambda: m.unstack(level=level))
    attempt(f"unstack of a Series {level}", lambda: m["c"].unstack(level=level))
    attempt(f"droplevel {level}", lambda: m.index.droplevel(level))

print("## texts")
attempt("skiprows", lambda: pd.read_csv("thousands.csv", skiprows=[most]))
attempt("skiprows of one", lambda: pd.read_csv("thousands.csv", skiprows=[1]))
for width in (0, 1, -5):
    attempt(f"line_width {width}", lambda: df.to_string(line_width=width))
attempt("col_space", lambda: df.to_string(col_space=8))
attempt("col_space below", lambda: df.to_string(col_space=-8))

print("## errors")
attempt("interpolation", lambda: v.quantile(0.3, interpolation="cubic"))
attempt("of a table", lambda: df.quantile(0.3, interpolation="cubic"))
attempt("of groups", lambda: df.groupby("a").quantile(0.3, interpolation="cubic"))
for name in ("linear", "lower", "higher", "nearest", "midpoint", "hazen"):
    attempt(name, lambda: pd.Series([1.0, 2.0, 4.0]).quantile(0.3, interpolation=name))
try:
    pd.Series([1.0, None]).astype(int)
except pd.errors.IntCastingNaNError as error:
    print("caught", type(error).__name__)
try:
    pd.set_option("nope", 3)
except pd.errors.OptionError as error:
    print("caught", type(error).__name__)
