"""Levels: xs, swaplevel, droplevel, unstack of tables put together; groupby of a Series; NamedAgg."""
import numpy as np
import pandas as pd

mi = pd.MultiIndex.from_product([["a", "b"], [1, 2]], names=["l", "n"])
s = pd.Series(range(4), index=mi)
print(s.xs("a"))
print(s.xs(2, level="n"))
print(s.xs(("b", 1)))
print(s.xs(2, level=1, drop_level=False))
print(s.swaplevel())
print(s.swaplevel(i=0, j="n"))
print(s.droplevel("l"))
df = pd.DataFrame(np.arange(8).reshape(4, 2), index=mi, columns=["x", "y"])
print(df.xs("b"))
print(df.xs(1, level="n"))
print(df.xs("y", axis=1))
print(df.swaplevel().sort_index())
print(df.swaplevel(i=1, j=0))
print(df.droplevel("n"))
wide = df.unstack("n")
print(wide.xs(2, axis=1, level="n"))
print(wide.droplevel(0, axis=1))
print(wide.swaplevel(axis=1))
for bad in [lambda: s.xs("q"), lambda: s.xs(9, level="n"), lambda: df.xs("q"), lambda: df["x"].reset_index(drop=True).xs(1, level=0),
            lambda: df.droplevel(["l", "n"]), lambda: df.reset_index().swaplevel()]:
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, str(error))

print(s.groupby(level="l").sum())
plain = pd.Series([1, 2, 3])
print(plain.groupby([0, 0, 1]).sum())
print(plain.groupby([0, 0, 1]).agg(["sum", "mean"]))
print(plain.groupby([0, 0, 1]).describe())

table = pd.DataFrame({"k": ["b", "a", "b", "a"], "x": [1.0, 2, 3, 6], "y": [4, 3, 2, 1]})
g = table.groupby("k")
print(g["x"].apply(lambda part: part.describe()).unstack())
print(g.agg(total=pd.NamedAgg("x", "sum"), most=pd.NamedAgg(column="y", aggfunc="max")))
print(pd.concat([table["x"], table["y"]], keys=["x", "y"]).unstack())
print(pd.concat({"second": table["x"], "first": table["y"]}).unstack(0))
print(pd.DataFrame([np.array([1.0, 2.0]), np.array([3.0, 4.0])], index=["r", "s"], columns=["c", "d"]))

ax = table.boxplot(column="x", by="k")
print(ax.get_title(), ax.get_xlabel(), [t.get_text() for t in ax.get_xticklabels()])
