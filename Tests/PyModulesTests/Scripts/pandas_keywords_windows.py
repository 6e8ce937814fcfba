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


show(lambda r, e, w, **_: e.apply(lambda v: v.sum(), args=()))
show(lambda r, e, w, **_: e.apply(lambda v: v.sum(), engine='cython'))
show(lambda r, e, w, **_: e.apply(lambda v: v.sum(), engine_kwargs=None))
show(lambda r, e, w, **_: e.apply(lambda v: v.sum(), kwargs=None))
show(lambda r, e, w, **_: e.max(engine='cython'))
show(lambda r, e, w, **_: e.max(engine_kwargs=None))
show(lambda r, e, w, **_: e.max(numeric_only=True))
show(lambda r, e, w, **_: e.mean(engine='cython'))
show(lambda r, e, w, **_: e.mean(engine_kwargs=None))
show(lambda r, e, w, **_: e.median(engine='cython'))
show(lambda r, e, w, **_: e.median(engine_kwargs=None))
show(lambda r, e, w, **_: e.median(numeric_only=True))
show(lambda r, e, w, **_: e.min(engine='cython'))
show(lambda r, e, w, **_: e.min(engine_kwargs=None))
show(lambda r, e, w, **_: e.min(numeric_only=True))
show(lambda r, e, w, **_: e.sem(numeric_only=True))
show(lambda r, e, w, **_: e.std(engine='cython'))
show(lambda r, e, w, **_: e.std(engine_kwargs=None))
show(lambda r, e, w, **_: e.std(numeric_only=True))
show(lambda r, e, w, **_: e.sum(engine='cython'))
show(lambda r, e, w, **_: e.sum(engine_kwargs=None))
show(lambda r, e, w, **_: e.sum(numeric_only=True))
show(lambda r, e, w, **_: e.var(engine='cython'))
show(lambda r, e, w, **_: e.var(engine_kwargs=None))
show(lambda r, e, w, **_: e.var(numeric_only=True))
show(lambda r, e, w, **_: w.mean(engine='cython'))
show(lambda r, e, w, **_: w.mean(engine_kwargs=None))
show(lambda r, e, w, **_: r.apply(lambda v: v.sum(), args=()))
show(lambda r, e, w, **_: r.apply(lambda v: v.sum(), engine='cython'))
show(lambda r, e, w, **_: r.apply(lambda v: v.sum(), engine_kwargs=None))
show(lambda r, e, w, **_: r.apply(lambda v: v.sum(), kwargs=None))
show(lambda r, e, w, **_: r.max(engine='cython'))
show(lambda r, e, w, **_: r.max(engine_kwargs=None))
show(lambda r, e, w, **_: r.max(numeric_only=True))
show(lambda r, e, w, **_: r.mean(engine='cython'))
show(lambda r, e, w, **_: r.mean(engine_kwargs=None))
show(lambda r, e, w, **_: r.median(engine='cython'))
show(lambda r, e, w, **_: r.median(engine_kwargs=None))
show(lambda r, e, w, **_: r.median(numeric_only=True))
show(lambda r, e, w, **_: r.min(engine='cython'))
show(lambda r, e, w, **_: r.min(engine_kwargs=None))
show(lambda r, e, w, **_: r.min(numeric_only=True))
show(lambda r, e, w, **_: r.sem(numeric_only=True))
show(lambda r, e, w, **_: r.std(engine='cython'))
show(lambda r, e, w, **_: r.std(engine_kwargs=None))
show(lambda r, e, w, **_: r.std(numeric_only=True))
show(lambda r, e, w, **_: r.sum(engine='cython'))
show(lambda r, e, w, **_: r.sum(engine_kwargs=None))
show(lambda r, e, w, **_: r.sum(numeric_only=True))
show(lambda r, e, w, **_: r.var(engine='cython'))
show(lambda r, e, w, **_: r.var(engine_kwargs=None))
show(lambda r, e, w, **_: r.var(numeric_only=True))
