import pandas as pd
df = pd.DataFrame({"x": [1, 2, 3], "y": [4, 5, 6]})
s = df["x"]
s.iloc[0] = 100
print(df, s, sep="\n")
part = df[df["x"] > 1]
part["z"] = 0
print(part)
view = df.iloc[:2]
view.loc[0, "y"] = -1
print(df)
other = df
other["w"] = 1
print(df.columns.tolist(), df is other)
copy = df.copy()
copy.loc[0, "x"] = 9
print(df.loc[0, "x"], copy.equals(df), df.equals(df.copy()))
print(df["x"].tolist())
t = df.T
t.loc["x", 0] = 77
print(df.loc[0, "x"])
r = df.rename(columns={"x": "X"})
r["X"] = 0
print(df["x"].tolist())
def add(frame):
    frame["added"] = 1
add(df)
print(df.columns.tolist())
d = df.drop(columns="added")
print(d.columns.tolist(), df.columns.tolist())
print(df.drop(columns="added", inplace=True), df.columns.tolist())
