"""Arguments that are given seldom, each in a call of its own."""

import warnings

import numpy as np
import pandas as pd

warnings.simplefilter("ignore")


def show(make):
    """Prints what a call gives on fresh data, or how it fails."""
    df = pd.DataFrame({"a": [1, 2, 3, 2], "b": [4.5, np.nan, 2.0, 1.0]})
    kdf = pd.DataFrame({"k": ["u", "v", "u", "v"], "a": [1, 2, 3, 2], "b": [4.5, np.nan, 2.0, 1.0]})
    s = pd.Series([3, 1, 2, 2], name="s")
    parts = dict(
        df=df, df2=pd.DataFrame({"z": [7, 8]}), s=s, g=kdf.groupby("k"), r=s.rolling(2), e=s.expanding(), w=s.ewm(alpha=0.5),
        i=pd.Index([3, 1, 2]), t=pd.Series(["ab", "ba", None, "Ab1"]), c=pd.Series(["a", "b", "a"], dtype="category"),
    )
    try:
        print(make(**parts))
    except Exception as error:
        print(type(error).__name__, str(error)[:200])


show(lambda g, **_: g.agg('sum', engine='cython'))
show(lambda g, **_: g.agg('sum', engine_kwargs=None))
show(lambda g, **_: g.aggregate('sum', engine='cython'))
show(lambda g, **_: g.aggregate('sum', engine_kwargs=None))
show(lambda g, **_: g.all(skipna=False))
show(lambda g, **_: g.any(skipna=False))
show(lambda g, **_: g.apply(lambda d: d.a.sum(), include_groups=False))
show(lambda g, **_: g.cumcount(ascending=False))
show(lambda g, **_: g.cummax(axis=1))
show(lambda g, **_: g.cummin(axis=1))
show(lambda g, **_: g.filter(lambda d: len(d) > 1, dropna=False))
show(lambda g, **_: g.first(numeric_only=True))
show(lambda g, **_: g.idxmax(numeric_only=True))
show(lambda g, **_: g.idxmax(skipna=False))
show(lambda g, **_: g.idxmin(numeric_only=True))
show(lambda g, **_: g.idxmin(skipna=False))
show(lambda g, **_: g.last(numeric_only=True))
show(lambda g, **_: g.max(engine='cython'))
show(lambda g, **_: g.max(engine_kwargs=None))
show(lambda g, **_: g.mean(engine='cython'))
show(lambda g, **_: g.mean(engine_kwargs=None))
show(lambda g, **_: g.median(numeric_only=True))
show(lambda g, **_: g.min(engine='cython'))
show(lambda g, **_: g.min(engine_kwargs=None))
show(lambda g, **_: g.min(numeric_only=True))
show(lambda g, **_: g.ngroup(ascending=False))
show(lambda g, **_: g.nth(0, dropna=False))
show(lambda g, **_: g.prod(min_count=2))
show(lambda g, **_: g.prod(numeric_only=True))
show(lambda g, **_: g.sem(numeric_only=True))
show(lambda g, **_: g.shift(1, freq=None))
show(lambda g, **_: g.std(engine='cython'))
show(lambda g, **_: g.std(engine_kwargs=None))
show(lambda g, **_: g.std(numeric_only=True))
show(lambda g, **_: g.sum(engine='cython'))
show(lambda g, **_: g.sum(engine_kwargs=None))
show(lambda g, **_: g.sum(min_count=2))
show(lambda g, **_: g.transform('sum', engine='cython'))
show(lambda g, **_: g.transform('sum', engine_kwargs=None))
show(lambda g, **_: g.var(engine='cython'))
show(lambda g, **_: g.var(engine_kwargs=None))
show(lambda g, **_: g.var(numeric_only=True))
