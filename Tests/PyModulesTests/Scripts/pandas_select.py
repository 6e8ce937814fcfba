import numpy as np
import pandas as pd
pd.set_option("display.max_columns", 20)
df = pd.DataFrame({"a": [1, 2, 3, 4], "b": [1.5, 2.5, 3.5, 4.5], "c": list("wxyz")}, index=list("ABCD"))
print(df["a"])
print(df.b)
print(df[["a", "c"]])
print(df.loc["B"])
print(df.loc["B":"C", "a"])
print(df.loc[["A", "D"], ["a", "b"]])
print(df.iloc[0])
print(df.iloc[1:3, :2])
print(df.iloc[-1, 0])
print(df.at["A", "b"], df.iat[0, 1])
print(df[df["a"] > 2])
print(df[(df.a > 1) & ~(df.c == "z")])
print(df.loc[df.a > 2, "b"])
df["d"] = df.a * 2 + df.b
df.loc[df.a > 2, "b"] = 0
df["e"] = 1
df.loc["E"] = [9, 9.5, "q", 1.0, 2]
print(df)
print(df.head(2))
print(df.tail(2))
del df["e"]
print(df.T)
print(df.drop(columns="d").drop("E"))
print(df.rename(columns={"a": "A1"}).columns)
print(df.sort_values("b", ascending=False))
print(df.set_index("c"))
print(df.reset_index())
s = df["a"]
print(s["A"], s.iloc[0], s[s > 2])
print("a" in df, "A" in s, list(df), list(s))
