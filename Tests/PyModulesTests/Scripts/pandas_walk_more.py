import warnings

import numpy as np
import pandas as pd

df = pd.DataFrame({"age": [23, 45, 31, 52, 38, 29], "bmi": [21.5, 30.1, 25.0, np.nan, 27.3, 22.8], "sex": ["f", "m", "f", "m", "f", "m"], "charges": [1200.5, 8000.25, 2300.0, 15000.75, 4100.1, 1800.0]})
numbers = df[["age", "bmi", "charges"]]
charges = df["charges"]


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


# columns in the order of a row
print(numbers.sort_values(1, axis=1))
print(numbers.sort_values(by=[0], axis=1, ascending=False, na_position="first"))
show(lambda: numbers.sort_values("q", axis=1))
show(lambda: numbers.sort_values(["age", "bmi"], ascending=[True]))
# windows that leave an end out, and every second window
for closed in ["right", "left", "both", "neither"]:
    print(charges.rolling(2, closed=closed, min_periods=1).sum().tolist())
print(charges.rolling(2, step=2).mean(), charges.rolling(3, step=2, center=True, min_periods=1).max())
print(numbers.rolling(2, closed="left", step=3).sum())
print(charges.rolling(2, closed="left", step=2))
show(lambda: charges.rolling(2, closed="x"))
show(lambda: charges.rolling(2, step="a"))
show(lambda: charges.rolling(2, step=-1))
# several quantiles of groups
print(df.groupby("sex")["age"].quantile([0.25, 0.75]), df.groupby("sex")[["age", "charges"]].quantile([0.1, 0.5]))
print(df.groupby("sex", as_index=False)["age"].quantile([0.5]))
print(df.groupby("sex")["age"].quantile(0.5))
# what nobody holds is not changed
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    table = df.copy()
    table["bmi"].fillna(0, inplace=True)
    table["bmi"].ffill(inplace=True)
    table["bmi"].bfill(inplace=True)
    table["sex"].replace("f", "w", inplace=True)
    table["age"].clip(0, 1, inplace=True)
    table["age"].where(table["age"] > 30, 0, inplace=True)
    table["age"].mask(table["age"] > 30, 0, inplace=True)
    table["bmi"].interpolate()
    table.head()["bmi"].fillna(0, inplace=True)
    held = table["bmi"]
    held.fillna(0, inplace=True)
    table.fillna({"bmi": 1}, inplace=True)
    kept = [table["age"]]
    kept[0].clip(0, 1, inplace=True)

    def fill(t):
        t.clip(upper=3, inplace=True)
        t["a"].clip(upper=2, inplace=True)

    fill(pd.DataFrame({"a": [1, 5]}))
for item in caught:
    print(item.category.__name__, str(item.message)[:100])
print(table["bmi"].tolist(), held.tolist(), kept[0].tolist(), table["age"].tolist())
table["bmi"].fillna(0, inplace=True)
# cells that are not there
table = df.copy()


def put(key, value):
    table.iloc[key] = value


for key in [(10, 0), (0, 10), 10, (0, -1)]:
    show(lambda: put(key, 1))
table.loc["t", "age"] = 5
print(table.tail(2), table.dtypes)
for key in [(0, "age"), ("age", 0), (1.5, 0)]:
    show(lambda: df.iloc[key])
show(lambda: df[{"age"}])
# tables put together
left, right = pd.DataFrame({"k": [1, 2], "v": [1, 2]}), pd.DataFrame({"k": [1, 2], "v": [3, 4]})
show(lambda: left.join(right))
show(lambda: left.merge(right, left_on="k"))
show(lambda: left.merge(right, right_on="k"))
long = pd.DataFrame({"d": ["a", "a", "b"], "k": ["x", "y", "x"], "v": [1, 2, 3]})
for arguments in [dict(index="q", columns="k"), dict(index="d", columns="q"), dict(index="d", columns="k", values="zz"), dict(index="d", columns="k", values=["zz", "v"])]:
    show(lambda: long.pivot(**arguments))
# counts
print(pd.DataFrame({"g": ["a", None, "a"]}).value_counts("g", dropna=False), df.set_index("sex").index.value_counts())
print(pd.qcut(range(10), [0, 0.1, 0.9, 1]).value_counts(), pd.Categorical(["b", None, "a", "b"]).value_counts(dropna=False))
print(pd.cut([1, 5], [0, 5], include_lowest=True, retbins=True), pd.cut([1, 5], [0.0, 5.5], retbins=True)[1])
# texts
print(df.to_string(justify="left"))
with pd.option_context("display.colheader_justify", "left"):
    print(df)
df.set_index("sex").info()
# categories along the rows, ranks about their mean, groups of nothing
banded = df.assign(band=pd.cut(df["age"], [0, 30, 45, 99], labels=["young", "mid", "old"]))
print(banded.pivot_table(values="charges", index="band", columns="sex", observed=True), banded.pivot_table(values="charges", index="sex", columns="band", observed=True))
print(numbers.assign(flag=[True, False, False, True, False, False]).corr(method="spearman"))
print(df[df["age"] > 99].groupby("sex")["age"].mean(), df[df["age"] > 99].groupby("sex")["age"].count())
# the elements of a Series can be looked at, not written
for array in [df["age"].values, df["bmi"].to_numpy(), df["age"].to_numpy(dtype=int), df["age"].values.reshape(-1, 1), df["age"].values[1:]]:
    print(array.flags.writeable)
for array in [df["age"].to_numpy(copy=True), df["age"].to_numpy(dtype=float), np.array(df["age"]), df["age"].values.copy(), df["age"].values * 2]:
    print(array.flags.writeable)


def write():
    df["age"].values[0] = 1


def subtract():
    ages = df["bmi"].values
    ages -= 1


show(write)
show(subtract)
print(df.columns.str.len(), df.columns.str.startswith("s"), df.columns.str.upper())
show(lambda: df.insert(99, "q", 1))
print([df_q.quantile(0.3, interpolation=way) for df_q in [pd.Series([1.0, 2.0, 4.0, 8.0])] for way in ("linear", "lower", "higher", "nearest", "midpoint", "inverted_cdf", "hazen")])
