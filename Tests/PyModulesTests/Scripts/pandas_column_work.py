import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3, 4], "c": [5, 6]})
print(df[["c", "a"]], df.columns, list(df.columns), df.columns.values, sep="\n")
print(df.loc[:, df.columns != "b"], df[df.columns[:2]], df[[c for c in df.columns if c > "a"]], sep="\n")
df.columns = ["x", "y", "z"]
print(df.rename(columns=lambda c: c * 2), df.set_axis(["p", "q", "r"], axis=1), df.add_prefix("n_"), sep="\n")
print(df.reindex(columns=["z", "x"]), df.select_dtypes("int64").shape, df.columns.str.upper().tolist(), sep="\n")
df["total"] = df.sum(axis=1)
df["share"] = df["x"] / df["total"]
df["big"] = df["total"] > 10
print(df, df.dtypes, sep="\n")
df = df.drop(columns="big").assign(double=df["x"] * 2, label=["u", "v"])
print(df, df.columns.is_unique, df.columns.tolist().index("label"), sep="\n")
print(df.shape, df.iloc[:, 0].name, df.columns[-1], "x" in df.columns, df.x.tolist())
