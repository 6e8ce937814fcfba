import pandas as pd
df = pd.DataFrame({"x": [1, 2], "y": [0.5, 1.5], "s": ["a", "b"]}, index=["p", "q"])
for name in df:
    print(name)
for label, row in df.iterrows():
    print(label, row["x"], row.tolist())
for row in df.itertuples():
    print(row, row.Index, row.x)
for row in df.itertuples(index=False, name="R"):
    print(row)
for name, column in df.items():
    print(name, column.tolist())
print(df.to_dict(), df.to_dict("records"), df.to_dict("list"), df.to_dict("index"), df.to_dict("split"), sep="\n")
print(df["x"].to_dict(), df["x"].tolist(), list(df["x"]), list(df["x"].items()), df["x"].to_list())
print(df.values.tolist(), df.to_numpy(), df[["x", "y"]].to_numpy(), df["y"].values, df["s"].to_numpy(), sep="\n")
print(df.to_records(index=False) if False else "", list(df.columns), df.keys().tolist(), len(df), len(df.columns))
print(dict(df["x"]), [type(v).__name__ for v in df["x"]], [type(v).__name__ for v in df["x"].to_numpy()], type(df.loc["p", "y"]).__name__)
print({k: v for k, v in zip(df.index, df.x)}, sorted(df), max(df["x"]), sum(df["y"]), "p" in df.index, 1 in df["x"].values, "p" in df["x"])
print(df.squeeze().shape, df[["x"]].squeeze(), df.iloc[[0]].squeeze(), sep="\n")
print(df.transpose(), df.T.dtypes, df.swapaxes if False else "", sep="\n")
print(df["x"].to_string(), df.to_string(header=False), df.to_string(columns=["s"]), sep="\n")
print(df.get("x").tolist(), df.get("nothing"), df.get("nothing", 5), df["x"].get("p"), df["x"].get("z", -1))
print(df.head(0), df.tail(1), sep="\n")
