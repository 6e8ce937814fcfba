"""Lists, labels and keys of other lengths than their table."""

import pandas as pd


def attempt(name, body):
    print("#", name)
    try:
        print(body())
    except Exception as error:
        print(type(error).__name__ + ":", error)


df = pd.DataFrame({"a": [1, 1, 2], "b": [4, 5, 6]})
df2 = pd.DataFrame({"a": [7, 8, 9], "b": [1, 2, 3]})
s = pd.Series([1, 2, 3])
t = pd.Series(["a", "b", "c"])

print("## constructors")
attempt("map", lambda: pd.DataFrame({"x": [1, 2, 3], "y": map(str, [1, 2])}))
attempt("iter", lambda: pd.DataFrame({"a": [1, 2], "b": iter([1])}).iloc[1])
attempt("iter of two", lambda: pd.DataFrame({"a": [1, 2], "b": iter([1, 5])}))
attempt("generator alone", lambda: pd.DataFrame({"a": (k * k for k in range(3))}))
attempt("Series and iter", lambda: pd.DataFrame({"a": s, "b": iter([1])}))
attempt("Series of Index", lambda: pd.Series(pd.Index([1]), index=[1, 2, 3]).loc[3])
attempt("as many labels", lambda: pd.Series(pd.Index([1, 2], name="n"), index=[1, 2]))

print("## operators")
attempt("text + Index", lambda: t + pd.Index(["x", "y"]))
attempt("text + list of one", lambda: t + ["x"])
attempt("int + Index", lambda: s + pd.Index([1, 2]))
attempt("add", lambda: s.add(pd.Index([1, 2])))
attempt("Index of three", lambda: s + pd.Index([1, 2, 3]))
attempt("Index of one", lambda: s + pd.Index([1]))
attempt("list of one", lambda: s + [1])
attempt("== Index", lambda: s == pd.Index([1, 2]))
attempt("< Index", lambda: s < pd.Index([1, 2]))
attempt("== list of one", lambda: s == [1])
attempt("eq", lambda: s.eq([1]))

i = pd.Index([1, 2, 3], name="n")
others = [
    pd.Index([1, 2]), [1, 2], pd.Series([1, 2]), [1], pd.Index([3, 2, 3], name="n"),
    pd.Index([1, 2, 4]), pd.Series([1, 2, 4]), 2]
for number, other in enumerate(others):
    attempt(f"Index == {number}", lambda: i == other)
    attempt(f"Index < {number}", lambda: i < other)
    attempt(f"Index + {number}", lambda: i + other)
    attempt(f"{number} + Index", lambda: other + i)

print("## conditions")
for number, flags in enumerate(([True], [True, False, True], [[True, False]] * 3, s > 1, df > 1)):
    attempt(f"mask {number}", lambda: df.mask(flags))
    attempt(f"where {number}", lambda: df.where(flags))
attempt("mask of a Series", lambda: s.mask([True]))
attempt("repeat", lambda: s.repeat(-1))
attempt("explode", lambda: t.explode())
attempt("explode anew", lambda: t[1:].explode(ignore_index=True))
attempt("explode lists anew", lambda: pd.Series([[1, 2], []], index=[3, 4]).explode(ignore_index=True))

print("## read_csv")
for names in (["p"], ["p", "q"], ["p", "q", "r"], ["p", "q", "r", "s"], ["p", "p", "q"], []):
    attempt(f"header=0 {names}", lambda: pd.read_csv("flags.csv", names=names, header=0))
    attempt(f"no header {names}", lambda: pd.read_csv("noheader.csv", names=names))
for wanted in ([0, 2], [2, 0], ["p", "q"], [0], ["p"], [0, 1, 2]):
    attempt(f"usecols={wanted}", lambda: pd.read_csv(
        "flags.csv", names=["p", "q"], header=0, usecols=wanted))
attempt("index_col=[]", lambda: pd.read_csv("flags.csv", index_col=[]))
attempt("two labels", lambda: pd.read_csv("houses.csv", names=["m", "p"], skiprows=1, header=0))

print("## concat")
attempt("axis=1", lambda: pd.concat([df, df2], axis=1, keys=["x"]))
attempt("axis=0", lambda: pd.concat([df, df2], keys=["x"]))
attempt("none", lambda: pd.concat([df, df2], keys=[]))
attempt("none, axis=1", lambda: pd.concat([df["a"], df2["a"]], axis=1, keys=[]))
attempt("too many", lambda: pd.concat([df["a"], df2["a"]], axis=1, keys=["x", "y", "z"]))
attempt("with None", lambda: pd.concat([df["a"], None, df2["a"]], axis=1, keys=["x", "y", "z"]))
attempt("two for None too", lambda: pd.concat([df["a"], None, df2["a"]], axis=1, keys=["x", "y"]))

print("## levels")
attempt("from_arrays", lambda: pd.MultiIndex.from_arrays([[1, 2], [1]]))
attempt("no arrays", lambda: pd.MultiIndex.from_arrays([]))
attempt("no lists", lambda: pd.MultiIndex.from_arrays([1, 2]))
attempt("from_product", lambda: pd.MultiIndex.from_product([]))
attempt("from_tuples", lambda: pd.MultiIndex.from_tuples([]))
attempt("droplevel", lambda: pd.MultiIndex.from_tuples([(1, 2), (3, 4)]).droplevel([0, 1]))
attempt("set_index", lambda: df.set_index([]))
attempt("append", lambda: df.set_index([], append=True))
attempt("groupby", lambda: df.groupby([]).sum())

print("## sorting")
attempt("by nothing", lambda: df.sort_values([]))
attempt("shorter key", lambda: df.sort_values("a", key=lambda c: c[:1]))
attempt("two shorter keys", lambda: df.sort_values(["a", "b"], key=lambda c: c[:1]))
attempt("list as key", lambda: df.sort_values("a", key=lambda c: [1, 2]))
attempt("number as key", lambda: df.sort_values("a", key=lambda c: 3))
attempt("Series", lambda: s.sort_values(key=lambda c: c[:1]))
attempt("Series by a list", lambda: s.sort_values(key=lambda c: [3, 2, 1]))
attempt("ascending", lambda: s.sort_values(ascending=[]))
attempt("duplicated", lambda: df.duplicated(subset=[]))
attempt("drop_duplicates", lambda: df.drop_duplicates(subset=[]))
attempt("merge", lambda: df.merge(df2, on=[]))
attempt("no columns", lambda: pd.DataFrame(index=[1, 2]).duplicated())
attempt("value_counts", lambda: df.value_counts(subset=[]))

print("## groups")
big = pd.DataFrame(
    {"a": ["x", "x", "y", "y", "y"], "b": [2, 1, 1, 1, 2], "c": ["p", "p", "q", "r", "q"]})
attempt("no column", lambda: big[["a"]].groupby("a").value_counts())
attempt("no column, shares", lambda: big[["a"]].groupby("a").value_counts(normalize=True))
attempt("one column", lambda: big[["a", "b"]].groupby("a").value_counts())
attempt("a Series", lambda: big.groupby("a")["b"].value_counts())
attempt("two columns", lambda: big.groupby("a").value_counts())
attempt("shares", lambda: big.groupby("a").value_counts(normalize=True))
attempt("two keys", lambda: big.groupby(["a", "b"]).value_counts())
attempt("as columns", lambda: big.groupby("a", as_index=False).value_counts())
attempt("other columns", lambda: big.groupby("a").apply(
    lambda g: g[["b"]] if len(g) == 2 else g[["c"]]))
attempt("other order", lambda: big.groupby("a").apply(
    lambda g: g[["b", "c"]] if len(g) == 2 else g[["c", "b"]]))
attempt("without keys", lambda: big.groupby("a", group_keys=False).apply(
    lambda g: g[["b", "c"]] if len(g) == 2 else g[["c"]]))

print("## categories")
kinds = {
    "xy": pd.Categorical(["x", "y"], categories=["x", "y"], ordered=True),
    "yx": pd.Categorical(["x", "y"], categories=["y", "x"], ordered=True),
    "yxz": pd.Categorical(["x", "y"], categories=["y", "x", "z"], ordered=True),
    "plain xy": pd.Categorical(["x", "y"], categories=["x", "y"]),
    "plain yx": pd.Categorical(["x", "y"], categories=["y", "x"]),
    "plain xyz": pd.Categorical(["x", "y"], categories=["x", "y", "z"]),
}
columns = {name: pd.Series(kind) for name, kind in kinds.items()}
for one, left in columns.items():
    for other, right in columns.items():
        attempt(f"{one} == {other}", lambda: (left == right).tolist())
        attempt(f"{one} != {other}", lambda: (left != right).tolist())
        attempt(f"{one} < {other}", lambda: (left < right).tolist())
