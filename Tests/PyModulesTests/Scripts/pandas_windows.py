# Rolling, expanding and exponentially weighted means: a noisy series made smooth.
import numpy as np
import pandas as pd

rng = np.random.default_rng(3)
s = pd.Series(rng.normal(size=8).round(2), name="loss")
gaps = pd.Series([1.0, np.nan, 2.0, 4.0, np.nan, 8.0])
whole = pd.Series([5, 3, 5, 1, 9])
df = pd.DataFrame({"a": s, "b": s**2})

print(s.rolling(3).mean())
print(s.rolling(3, min_periods=1).std())
print(s.rolling(window=3, center=True).sum())
print(s.rolling(4, center=True).max())
print(gaps.rolling(2).mean(), gaps.rolling(2, min_periods=1).sum(), gaps.rolling(3, min_periods=2).count())
for name in ["min", "max", "median", "var", "count", "sem"]:
    print(name, getattr(whole.rolling(2), name)().tolist())
print(whole.rolling(3).quantile(0.25).tolist())
print(whole.rolling(3).apply(lambda w: w.max() - w.min()).tolist())
print(whole.rolling(3).apply(lambda w: w[-1] - w[0], raw=True).tolist())
print(s.rolling(3).agg(["mean", "std"]))
print(df.rolling(2).mean())
print(df.rolling(2)["b"].sum())
print(df.rolling(2).agg(["min", "max"]).tail(3))
print(whole.rolling(2), df.rolling(3, min_periods=1), whole.expanding(2))
print(whole.expanding().mean().tolist(), whole.expanding(2).sum().tolist(), whole.expanding().std().tolist())
print(whole.ewm(span=3).mean())
print(whole.ewm(alpha=0.5, adjust=False).mean().tolist())
print(gaps.ewm(com=1).mean().tolist(), gaps.ewm(com=1, ignore_na=True).mean().tolist())
print(gaps.ewm(halflife=2, min_periods=2).mean().tolist())
for wrong in [
    lambda: s.rolling(-1),
    lambda: s.rolling(2, min_periods=3),
    lambda: s.ewm(),
    lambda: s.ewm(span=0.5),
    lambda: s.ewm(span=3, alpha=0.1),
    lambda: s.ewm(alpha=2),
    lambda: pd.Series(["x", "y"]).rolling(2).mean(),
]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
