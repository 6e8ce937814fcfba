# Arguments of operators as methods.
import numpy as np
import pandas as pd

try:
    df = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]}, index=["x", "y", "z"])
    other = pd.DataFrame({"a": [10, 20], "c": [1, 2]}, index=["y", "w"])
    row = pd.Series({"a": 1, "b": 2})
    column = pd.Series([1, 2, 3], index=["x", "y", "z"])
    for name in ["divide", "multiply", "subtract", "truediv", "radd", "rdiv", "rfloordiv", "rmod", "rmul", "rpow", "rsub", "rtruediv"]:
        f = getattr(df, name)
        print(name)
        print(f(other, fill_value=1))
        print(f(row, axis="columns"))
        print(f(row, axis=1))
        print(f(column, axis="index", level=None))
        print(f(column, axis=0))
    for name in ["ge", "le", "lt", "ne", "gt", "eq"]:
        f = getattr(df, name)
        print(name)
        print(f(row, axis="columns"))
        print(f(column, axis=0, level=None))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]})
    row = pd.Series([1, 2, 3])
    print(df.divide(row, axis=0, level=None, fill_value=None), df.multiply(row, axis=0, level=None, fill_value=None))
    print(df.subtract(row, axis=0, level=None, fill_value=None), df.truediv(row, axis=0, level=None, fill_value=None))
    print(df.radd(row, axis=0, level=None, fill_value=None), df.rdiv(row, axis=0, level=None, fill_value=None))
    print(df.rfloordiv(row, axis=0, level=None, fill_value=None), df.rmod(row, axis=0, level=None, fill_value=None))
    print(df.rmul(row, axis=0, level=None, fill_value=None), df.rpow(row, axis=0, level=None, fill_value=None))
    print(df.rsub(row, axis=0, level=None, fill_value=None), df.rtruediv(row, axis=0, level=None, fill_value=None))
    print(df.ge(row, axis=0, level=None), df.le(row, axis=0, level=None), df.lt(row, axis=0, level=None), df.ne(row, axis=0, level=None))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1.0, 2, None], index=["a", "b", "c"])
    t = pd.Series([3, 4, 5], index=["b", "c", "d"])
    print(s.divide(t, level=None, fill_value=1, axis=0), s.multiply(t, level=None, fill_value=1, axis=0))
    print(s.subtract(t, level=None, fill_value=1, axis=0), s.truediv(t, level=None, fill_value=1, axis=0))
    print(s.radd(t, level=None, fill_value=1, axis=0), s.rdiv(t, level=None, fill_value=1, axis=0))
    print(s.rfloordiv(t, level=None, fill_value=1, axis=0), s.rmod(t, level=None, fill_value=1, axis=0))
    print(s.rmul(t, level=None, fill_value=1, axis=0), s.rpow(t, level=None, fill_value=1, axis=0))
    print(s.rsub(t, level=None, fill_value=1, axis=0), s.rtruediv(t, level=None, fill_value=1, axis=0))
    print(s.ge(t, level=None, fill_value=1, axis=0), s.le(t, level=None, fill_value=1, axis=0))
    print(s.lt(t, level=None, fill_value=1, axis=0), s.ne(t, level=None, fill_value=1, axis=0))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]})
    df.subtract(pd.Series([1, 2]), axis=0, fill_value=1)
except Exception as error:
    print(type(error).__name__, error)

try:
    print(pd.Categorical(["a", "b", "a"], dtype="category"))
    print(pd.RangeIndex(0, 5, 2, dtype="int64"))
    print(pd.factorize(np.array(["b", "a", "b"]), sort=True))
    print(pd.notnull(obj=3), pd.notnull(obj=[1, None]))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3], "b": [2, 4, 7], "c": ["x", "y", "z"]})
    df.cov(numeric_only=False)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3], "b": [2, 4, 7]})
    print(df.eval("c = a + b", inplace=False))
    df.eval("c = a + b", inplace=True)
    print(df)
except Exception as error:
    print(type(error).__name__, error)

try:
    m = pd.DataFrame({"v": [1, 2, 3, 4]}, index=pd.MultiIndex.from_product([["a", "b"], ["x", "y"]], names=["k", "n"]))
    print(m.drop("x", level="n"), m.drop(index="a", level=0), m["v"].drop("y", level=1))
except Exception as error:
    print(type(error).__name__, error)

try:
    m = pd.DataFrame({"v": [4, 3, 2, 1]}, index=pd.MultiIndex.from_product([["b", "a"], ["y", "x"]], names=["k", "n"]))
    print(m.sort_index(level="n"), m.sort_index(level=0), m["v"].sort_index(level="n"), m.sort_index(level=1, ascending=False))
    print(pd.DataFrame({"v": [1, 2, 3]}, index=["b", "A", "c"]).sort_index(key=lambda i: i.str.lower()))
    print(pd.Series([1, 2, 3], index=["b", "A", "c"]).sort_index(key=lambda i: i.str.lower()))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 1, 3], "b": [2, 4, 7]})
    print(df.set_index("b", verify_integrity=True))
    df.set_index("a", verify_integrity=True)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2, 3], "b": [2, 4, 7]})
    print(df.take([1], axis=1), df.take([2, 0], axis=0), df["a"].take([0, 2], axis=0))
    print(df.rename_axis(index="i"), df.rename_axis(index="i", columns="c"), df["a"].rename_axis(index="i"))
    print(df.transform(lambda c, k: c + k, 0, 10), df.transform(lambda c, k: c + k, args=(10,)) if False else "")
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series(["cat", "Cot", None])
    print(s.str.fullmatch("cat", case=True, flags=0, na=False), s.str.match("c", case=True, flags=0, na=False))
    print(s.str.match("c", case=False), s.str.fullmatch("CAT", case=False))
    print(s.str.replace("c", "k", n=1, case=None, flags=0), s.str.replace("c", "k", case=False, regex=False) if False else "")
    print(s.str.rfind("t", start=0, end=3), s.str.rjust(6, fillchar="."), s.str.ljust(6, fillchar="."))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 2])
    print(s.map(lambda v: v + 1, engine=None))
except Exception as error:
    print(type(error).__name__, error)

try:
    s = pd.Series([1, 2])
    print(s.apply(lambda v: v + 1, convert_dtype=True))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [1, 2]}, index=[0, 2])
    print(df.reindex([0, 1, 2], method="ffill"), df.reindex([0, 1, 2], method="bfill"), df["a"].reindex([0, 1, 2], method="pad"), df.reindex([0, 1, 2, 3], method="nearest"))
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": ["x", "x", None], "b": ["u", "v", "u"]})
    print(pd.crosstab(df.a, df.b, dropna=True))
except Exception as error:
    print(type(error).__name__, error)
