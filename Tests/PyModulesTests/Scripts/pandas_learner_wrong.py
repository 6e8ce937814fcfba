# What learners get wrong in calls of pandas.
import numpy as np
import pandas as pd

try:
    codes, uniques = pd.factorize(["b", "a", "b"])
    print(codes, uniques)
    print(pd.unique(pd.Series([2, 1, 2])), pd.isna([1, None]), pd.isnull(np.nan), pd.notna("x"))
    print(pd.concat([pd.Series([1]), pd.Series([2])], keys=["a", "b"]))
    print(pd.to_numeric(pd.Series(["1", "2.5"])), pd.to_numeric("3"), pd.Series(["a"]).equals(pd.Series(["a"])))
    print(pd.__version__ > "1")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.groupby()
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.groupby("a")["zz"].mean()
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.groupby("a").agg({"q": "sum"})
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.pivot_table(index="zz")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.merge([1])
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.concat([])
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.concat([pd.DataFrame({"a": [1]}), 5])
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.apply("nope")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.apply(lambda r: r["b"], axis=1)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.loc[0, 0, 0]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.iloc[0, 5]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.iloc[1.5]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df[df["a"] > 2, "a"]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df[[True, False, True]]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.a = [1, 2, 3]
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.dropna(how="alll")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.dropna(subset=["b"])
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.drop_duplicates("b")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.nlargest(1, "b")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.explode("b")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.melt(id_vars="b")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.corr(method="foo")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.sample(frac=2)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.quantile(1.5)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.select_dtypes("foo")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.query("a >")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.query("a > @zz")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.rolling(-1)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.rank(method="foo")
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.head(2.5)
except Exception as error:
    print(type(error).__name__, error)

try:
    df = pd.DataFrame({"a": [3, 1]})
    df.reindex(columns=["b"]).foo
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.cut([1, 2], 0)
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.cut([1, 2], [3, 1])
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.qcut([1, 2, 3], 2, labels=["a"])
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.get_dummies(pd.DataFrame({"a": [1]}), columns=["b"])
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.Series([1, 2]).map(5)
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.Series([1, 2]).astype("int65")
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.Series(["a"]).astype(float)
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.Series([1, 2]).str
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.Series([1, 2]).dt.year
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.Series([1, 2], index=["a", "b"]).loc["c"]
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.Series([1, 2]).drop(7)
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.Series([1, 2]) + pd.DataFrame({"a": [1]}) 
except Exception as error:
    print(type(error).__name__, error)

try:
    print(pd.Series([1, 2]) == pd.Series([1, 2, 3]))
except Exception as error:
    print(type(error).__name__, error)

try:
    pd.DataFrame({"a": [1]}) == pd.DataFrame({"b": [1]})
except Exception as error:
    print(type(error).__name__, error)

try:
    bool(pd.DataFrame({"a": [1]}))
except Exception as error:
    print(type(error).__name__, error)

try:
    print(3 in pd.Series([3]), list(pd.Series([3])), sum(pd.Series([3, 4])), max(pd.Series([3, 4])), len(pd.Series([3, 4])), sorted(pd.Series([4, 3])))
    for x in pd.Series([1.5, 2]): print(x, type(x))
    print(round(pd.Series([1.234]), 1), abs(pd.Series([-1])), np.exp(pd.Series([0.0])), np.log1p(pd.DataFrame({"a": [0.0]})))
except Exception as error:
    print(type(error).__name__, error)
