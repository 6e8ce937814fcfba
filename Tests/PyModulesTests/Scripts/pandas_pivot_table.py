import numpy as np
import pandas as pd
df = pd.DataFrame({"model": ["ridge", "ridge", "lasso", "lasso", "ridge"], "fold": [1, 2, 1, 2, 1], "mse": [1.0, 2.0, 1.5, 2.5, 3.0], "n": [10, 20, 30, 40, 50]})
print(df.pivot_table(values="mse", index="model", columns="fold"))
print(df.pivot_table(index="model"))
print(df.pivot_table(index="model", values="mse", aggfunc="max"))
print(pd.pivot_table(df, index="model", columns="fold", values="n", aggfunc="sum", fill_value=0))
print(df.pivot_table(index="model", values="mse", aggfunc=["mean", "std"]))
print(df.pivot_table(index=["model", "fold"], values="mse", aggfunc="count"))
print(df.drop_duplicates(["model", "fold"]).pivot(index="fold", columns="model", values="mse"))
try:
    df.pivot(index="fold", columns="model", values="mse")
except ValueError as error:
    print(error)
print(pd.crosstab(df["model"], df["fold"]))
print(pd.crosstab(df["model"], df["fold"], margins=True))
print(pd.crosstab(df["model"], df["fold"], normalize="index"))
