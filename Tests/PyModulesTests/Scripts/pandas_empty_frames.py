import pandas as pd
e = pd.DataFrame({"x": pd.Series(dtype=float), "s": pd.Series(dtype=str)})
print(e, e.shape, e.dtypes, e.sum(), e.mean(numeric_only=True), e.describe(), e.empty, sep="\n")
print(e["x"].mean(), e["x"].sum(), e["x"].max(), e.isna().sum(), e.to_csv(), e.to_dict("records"), len(e), e["x"], sep="\n")
print(pd.concat([e, pd.DataFrame({"x": [1.0], "s": ["a"]})]), e.groupby("s")["x"].sum(), e.sort_values("x"), e.head(), sep="\n")
print(pd.DataFrame(columns=["a"]).shape, pd.DataFrame(index=["r"]).shape, pd.Series([], dtype=float), pd.DataFrame({"a": [1]}).iloc[:0], sep="\n")
e.loc[0] = [1.5, "t"]
print(e)
for f in (lambda: e.iloc[5], lambda: pd.Series(dtype=float).idxmax(), lambda: pd.DataFrame().mean(), lambda: pd.concat([None]), lambda: pd.Series(dtype=float).iloc[0]):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
