import numpy as np
import pandas as pd
df = pd.DataFrame({"s": ["yes", "no", "maybe", "yes"], "n": [1, -999, 3, -999], "f": [0.5, 1.0, np.nan, 2.0]})
print(df.replace("yes", 1)["s"].tolist(), df.replace(-999, np.nan), df["s"].replace({"yes": "Y", "no": "N"}), sep="\n")
print(df["s"].map({"yes": 1, "no": 0}), df.replace({"n": {-999: 0}}), df["n"].replace([1, 3], [10, 30]).tolist(), sep="\n")
print(df["s"].str.replace("y", "Y"), df["f"].replace(np.nan, 0).tolist(), df.replace([1, 3], 0), sep="\n")
df["flag"] = (df["s"] == "yes").astype(int)
df["code"] = df["s"].astype("category").cat.codes
print(df, df["s"].unique(), df["s"].nunique(), sep="\n")
df.loc[df["n"] == -999, "n"] = 0
print(df["n"].tolist(), df["n"].astype(float).tolist(), df["n"].astype(str).tolist(), df["s"].str.len().tolist())
