import numpy as np
import pandas as pd
df = pd.DataFrame({"x": [1, 2, 3, 4], "y": [5.0, 6.0, 7.0, 8.0]})
df["z"] = df["x"] * 2
df["k"] = "const"
df["l"] = [1, 2, 3, 4]
print(df)
df.loc[df["x"] > 2, "y"] = 0.0
df.loc[0, "x"] = 100
df.iloc[1, 1] = -1.5
df.at[3, "k"] = "last"
print(df)
df.loc[4] = [9, 9.5, 18, "new", 5]
print(df)
df["m"] = pd.Series([1.0, 2.0], index=[0, 4])
print(df)
df.loc[:, "l"] = 0
df[["a", "b"]] = df[["x", "y"]] * 10
print(df)
df["x"] += 1
df["y"] = df["y"].fillna(0).astype(int)
print(df.dtypes)
df.insert(1, "first", range(5))
print(df.columns.tolist())
del df["k"]
print(df.pop("first").tolist(), df.columns.tolist())
df.columns = [c.upper() for c in df.columns]
df.index = list("vwxyz")
print(df)
df[df["X"] > 50] = 0
print(df)
df.loc[["v", "w"], ["A", "B"]] = [[1, 2], [3, 4]]
print(df[["A", "B"]])
def wrong_length():
    df["q"] = [1, 2]
for f in (wrong_length, lambda: df.insert(0, "X", 1), lambda: df.pop("none"), lambda: setattr(df, "columns", ["one"])):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
