import pandas as pd
df = pd.DataFrame({"id": ["a", "b", "c"], "k": [1, 2, 2], "x": [1.5, 2.5, 3.5]})
d = df.set_index("id")
print(d, d.index, d.loc["b", "x"], sep="\n")
print(d.reset_index())
print(d.reset_index(drop=True))
m = df.set_index(["k", "id"])
print(m, m.index, sep="\n")
print(m.loc[2], m.loc[(2, "c")], m.loc[(1, "a"), "x"], sep="\n")
print(m.reset_index(level="id"), m.index.get_level_values("id").tolist(), sep="\n")
print(df.set_index("id", drop=False), df.set_index("k", append=True), sep="\n")
print(d.reindex(["c", "a", "z"]), d.reindex(columns=["x", "w"], fill_value=0), sep="\n")
print(d.rename(index={"a": "A"}), d.rename(columns=str.upper), d.rename_axis("key"), sep="\n")
i = d.index
print(i.tolist(), list(i), i[0], i[1:], "a" in i, i.get_loc("b"), i.name, i.is_unique, i.size, i.shape, i.dtype)
print(i.union(["z"]), i.intersection(["b", "q"]), i.difference(["a"]), i.isin(["a"]), i.str.upper(), i.map(lambda v: v * 2))
print(df.columns, df.columns.tolist(), df.columns[1], df.columns.get_loc("x"), df.columns.drop("k"), "x" in df.columns, "x" in df)
print(pd.RangeIndex(2, 10, 3), pd.RangeIndex(5).tolist(), df.index, df.index.values, df.index.max())
print(d.add_prefix("p_"), d.add_suffix("_s").columns.tolist(), sep="\n")
s = pd.Series([1, 2], index=["a", "b"])
s.index.name = "n"
print(s, s.keys(), s.reset_index(), s.reset_index(name="v"), s.to_frame("w"), sep="\n")
for f in (lambda: df.set_index("none"), lambda: i.get_loc("q"), lambda: d.reset_index(level="q"), lambda: df.columns.drop("q"), lambda: m.loc[9]):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
