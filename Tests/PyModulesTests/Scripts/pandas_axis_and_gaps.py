import numpy as np
import pandas as pd

s = pd.Series([3.0, 1.0, np.nan, 1.0, 7.0], index=list("abcde"), name="v")
df = pd.DataFrame({"g": ["x", "y", "x", "y", "x"], "a": [3, 1, 2, 1, 5], "b": [0.5, np.nan, 2.5, 1.0, -1.0]})
ab = df[["a", "b"]]

print(s.rank(na_option='top'))
print(s.rank(na_option='bottom', method='dense', pct=True))
print(s.rank(na_option='top', ascending=False))
print(df.rank(numeric_only=True))
print(ab.rank(axis=1))
print(ab.rank(axis=1, ascending=False))
print(ab.diff(axis=1))
print(ab.diff(-1, axis=1))
print(ab.shift(1, axis=1))
print(ab.shift(-1, axis=1))
print(ab.shift(1, axis=1, fill_value=0))
print(ab.shift(5, axis=1))
print(s.cumsum(skipna=False))
print(s.cummax(skipna=False))
print(ab.clip([1, 2], axis=1))
print(ab.clip([1, 1, 1, 1, 1], axis=0))
print(ab.clip(pd.Series({'b': 1, 'a': 2}), axis=1))
print(ab.clip(ab - 1, ab))
print(df['a'].clip(pd.Series([2, 2], index=[0, 1])))
print(df['a'].clip([2, np.nan, 5, 1, 1]))
print(s.value_counts(bins=2))
print(df.nsmallest(2, 'a', keep='last'))
print(df.nsmallest(1, 'a', keep='all'))
print(df.nlargest(2, ['a', 'b'], keep='last'))
print(s.nsmallest(1, keep='all'))
print(ab.cov(ddof=0))
print(df[['a']].cov(ddof=0))
print(ab.corr(min_periods=5))
print(s.combine_first(pd.Series([9.0, 4.0], index=['c', 'z'])))
print(pd.Series([1, 2]).combine_first(pd.Series([7, 8, 9])))
for call in [
    lambda: ab.clip([1, 2, 3]),
    lambda: ab.clip(pd.Series([1, 1, 1])),
    lambda: df["a"].clip([1, 2]),
    lambda: s.rank(na_option="x"),
]:
    try:
        call()
    except ValueError as error:
        print(error)

copy = s.copy()
copy.clip(2, 5, inplace=True)
print(copy)
both = ab.copy()
both.clip(0, 2, inplace=True)
print(both)
