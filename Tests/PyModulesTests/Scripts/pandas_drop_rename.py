import pandas as pd
df = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6], "c": [7, 8, 9]}, index=["x", "y", "z"])
print(df.drop("a", axis=1))
print(df.drop(columns=["a", "b"]))
print(df.drop("x"))
print(df.drop(index=["x", "z"]))
print(df.drop(["x"], axis=0), df.drop(labels="b", axis="columns"), sep="\n")
print(df.drop(df[df["a"] > 1].index))
print(df.drop(df.columns[0], axis=1).columns.tolist())
print(df.drop(columns="nothing", errors="ignore").shape)
print(df.rename(columns={"a": "alpha", "q": "none"}))
print(df.rename({"x": "first"}), df.rename(str.upper, axis="columns"), sep="\n")
df.rename(columns={"c": "C"}, inplace=True)
print(df.columns.tolist())
s = pd.Series([1, 2, 3], index=list("abc"), name="s")
print(s.drop("b"), s.drop(["a", "c"]), s.rename("t"), s.rename({"a": "A"}), sep="\n")
print(df.filter(items=["a", "C"]), df.filter(like="C"), sep="\n")
print(df.drop_duplicates().shape, pd.DataFrame({"p": [1, 1, 2], "q": [1, 1, 3]}).drop_duplicates(), sep="\n")
print(pd.DataFrame({"p": [1, 1, 2], "q": [1, 2, 3]}).duplicated(subset="p", keep="last").tolist())
for f in (lambda: df.drop("a"), lambda: df.drop(columns=["a", "zz", "yy"]), lambda: df.drop("zz", axis=1), lambda: s.drop("q"), lambda: df.rename(columns={"zz": "y"}, errors="raise"), lambda: df.drop(), lambda: df.drop("a", axis=2)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
