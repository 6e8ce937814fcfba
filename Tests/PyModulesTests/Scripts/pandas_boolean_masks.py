import numpy as np
import pandas as pd
df = pd.DataFrame({"x": [1, 2, 3, 4, 5], "g": list("ababa"), "v": [0.5, np.nan, 2.5, -1.0, 4.0]})
print(df[df["x"] > 2], df[(df["x"] > 2) & (df["g"] == "a")], df[~df["g"].isin(["a"])], sep="\n")
print(df[df["v"].notna()], df[df["v"].between(0, 3)], df[df["g"].str.contains("b")], sep="\n")
print(df.query("x >= 3"), df.query("g == 'a' and v > 1"), df.query("x in [1, 5]"), sep="\n")
k = 3
print(df.query("x > @k"), df.loc[df["x"] == df["x"].max(), "g"], df["x"].where(df["g"] == "a", -1).tolist(), sep="\n")
print((df["x"] > 2).sum(), (df["x"] > 2).mean(), (df["g"] == "a").any(), df["v"].isna().sum(), df["x"].mask(df["x"] > 3).tolist())
print(np.where(df["x"] > 2, "hi", "lo"), np.select([df["x"] < 2, df["x"] > 4], ["low", "high"], "mid"), df["x"].clip(2, 4).tolist())
print(df[df["x"] > 99], df.loc[df["x"] > 99, "g"], df[df["x"] > 99].empty, sep="\n")
for f in (lambda: df[df["x"] > 2 and df["x"] < 4], lambda: df[[True, False]], lambda: df[df["y"] > 1], lambda: df.query("y > 1"), lambda: df.loc[[True] * 9]):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
