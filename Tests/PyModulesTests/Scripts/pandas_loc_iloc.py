import pandas as pd
df = pd.DataFrame({"x": [1, 2, 3, 4], "y": [5.0, 6.0, 7.0, 8.0], "z": list("abcd")}, index=["p", "q", "r", "s"])
print(df.loc["q"])
print(df.loc["q", "y"], df.iloc[1, 1], df.at["p", "x"], df.iat[3, 2])
print(df.loc[["p", "s"], ["z", "x"]])
print(df.loc["q":"s", "x":"y"])
print(df.loc[df["x"] > 2])
print(df.loc[df["x"] > 2, "z"])
print(df.iloc[0])
print(df.iloc[-2:])
print(df.iloc[[0, 2], [1]])
print(df.iloc[:, :2])
print(df.iloc[:, -1].tolist())
print(df.loc[:, ["x"]].shape)
print(df.loc[lambda d: d.y < 7])
print(df[1:3])
print(df[df.x.isin([1, 4]) & (df.y > 5)])
print(df[~(df.z == "a") | (df.x < 0)])
print(df.query("x > 1 and y < 8"))
for f in (lambda: df.loc["t"], lambda: df.loc["p", "w"], lambda: df.iloc[9], lambda: df["w"], lambda: df[["x", "w"]], lambda: df.loc[["p", "t"]], lambda: df.w, lambda: df.iloc["p"], lambda: df.iloc[0, 9], lambda: df.loc[0], lambda: df.at["p", "w"], lambda: df.iat[9, 0], lambda: df[0], lambda: df.iloc[[9]], lambda: df.loc[[True, False]]):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
