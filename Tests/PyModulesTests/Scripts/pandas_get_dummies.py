import numpy as np
import pandas as pd
df = pd.DataFrame({"city": ["A", "B", "A", None], "size": [1, 2, 3, 4], "old": [True, False, True, True]})
print(pd.get_dummies(df))
print(pd.get_dummies(df, columns=["city"], drop_first=True))
print(pd.get_dummies(df, dtype=int))
print(pd.get_dummies(df["city"]))
print(pd.get_dummies(df["city"], prefix="c", dtype=float))
print(pd.get_dummies(df, columns=["city", "size"], prefix=["C", "S"]).columns.tolist())
print(pd.get_dummies(df["city"], dummy_na=True))
print(pd.get_dummies(df, prefix={"city": "town"}, prefix_sep=".").columns.tolist())
print(pd.get_dummies(df).dtypes)
print(pd.get_dummies(["x", "y", "x"]))
print(pd.get_dummies(df).astype(int).sum())
try:
    pd.get_dummies(df, columns=["town"])
except KeyError as error:
    print(error)
