import numpy as np
import pandas as pd
pd.set_option("display.max_columns", 20)
rng = np.random.default_rng(0)
df = pd.DataFrame(rng.normal(size=(100, 12)), columns=[f"feature_{i}" for i in range(12)])
print(df)
print(df.head())
print(df.shape)
print(df.iloc[:, :3])
print(df["feature_0"])
with pd.option_context("display.max_rows", 6, "display.max_columns", 4):
    print(df)
pd.set_option("display.max_rows", 12)
print(df[["feature_1"]])
pd.reset_option("display.max_rows")
pd.set_option("display.width", 60)
print(df.head(3))
pd.reset_option("display.width")
pd.set_option("display.precision", 2)
print(df.iloc[:3, :4])
pd.reset_option("display.precision")
pd.options.display.float_format = "{:.1f}".format
print(df.iloc[:3, :4], df["feature_2"].head(2), sep="\n")
pd.options.display.float_format = None
print(df.to_string(max_rows=4, max_cols=3))
print(df.iloc[:2, :2].to_string(index=False), df.iloc[:2, :2].to_string(float_format="%.2f"), sep="\n")
print(pd.DataFrame({"long": ["x" * 80, "y"], "n": [1, 2]}))
pd.set_option("display.max_colwidth", 20)
print(pd.DataFrame({"long": ["x" * 80, "y"], "n": [1, 2]}))
