import numpy as np
import pandas as pd
s = pd.Series([4, 7, -5, 3], index=["d", "b", "a", "c"], name="v")
print(s, s.index, s.values, s["a"], s[["c", "a"]], s[s > 0], s * 2, np.exp(s).round(3), "b" in s, sep="\n")
print(s.head(2), s.tail(1), s.iloc[0], s.loc["b"], s.iloc[1:3], s.loc["d":"a"], s.sort_index(), s.sort_values(), sep="\n")
print(s.sum(), s.mean(), s.min(), s.max(), s.std(), s.median(), s.idxmin(), s.idxmax(), s.argmin(), s.abs().tolist(), s.cumsum().tolist(), s.rank().tolist())
print(s.describe(), s.value_counts(), s.to_dict(), s.to_frame(), s.reset_index(), s.rename("w"), s.dtype, s.shape, s.size, s.ndim, sep="\n")
s["d"] = 40; s.loc["e"] = 9; s.iloc[1] = 70
print(s, s.drop("e"), s.isin([3, 9]), s.apply(lambda v: v + 0.5), s.map(str).tolist(), sep="\n")
t = pd.Series([1, 2], index=["a", "z"])
print(s + t, s.add(t, fill_value=0), s.equals(s.copy()), sep="\n")
print(pd.Series([1.5, None, 3]), pd.Series(["a", None]), pd.Series([True, None]), pd.Series([1, 2.5]), pd.Series(range(3)), sep="\n")
print(s.nlargest(2), s.quantile([0.5, 0.9]), s.between(0, 10).tolist(), s.shift().tolist(), s.diff().tolist(), s.pct_change().round(2).tolist(), sep="\n")
