"""skew and kurt, of numbers that are all the same too."""
import numpy as np
import pandas as pd

rng = np.random.default_rng(4)
df = pd.DataFrame({"normal": rng.normal(size=40), "steep": rng.exponential(size=40), "same": 3.0,
                   "flag": rng.random(40) > 0.3, "whole": rng.integers(0, 9, 40), "gap": np.where(np.arange(40) % 7, rng.normal(size=40), np.nan)})
print(df.skew())
print(df.kurt())
print(df[["normal", "steep", "same"]].skew(axis=1).head())
print(df["steep"].skew(), df["gap"].skew(), df["gap"].kurt(), df["gap"].skew(skipna=False))
print(pd.Series([1, 1, 1, 1]).skew(), pd.Series([1, 1, 1, 1]).kurt(), pd.Series([1, 2]).skew(), pd.Series([1, 2, 4]).kurt())
print(df.groupby(df["whole"] > 4)[["normal", "steep"]].skew())
