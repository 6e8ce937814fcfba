# An assignment into a column or a selection that nobody holds is lost, and pandas warns of it.
import pandas as pd
import warnings

df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})


def lost(name, change):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        change()
    print(name, [f"{entry.category.__name__}: {str(entry.message)[:40]}" for entry in log])


def chained():
    df["a"][0] = 9


def masked():
    df[df.a > 1]["b"] = 5


def row():
    df.loc[0]["a"] = 4


def attribute():
    df.a[0] = 9


def augmented():
    df["a"][0] += 9


def called():
    df.head()["a"] = 9


def by_place():
    df["b"].iloc[0] = 3


def by_label():
    df["b"].loc[0] = 3
    df[["a"]].at[0, "a"] = 3


frames = {"x": df}
parts = [df]


class Holder:
    def __init__(self):
        self.frame = df
        self.column = df["a"].copy()


holder = Holder()


def held():
    frames["x"]["c"] = 1
    parts[0]["d"] = 2
    holder.frame["e"] = 3
    holder.column[0] = 7
    column = df["a"]
    column[0] = 8
    column.iloc[0] = 9
    frames["x"].loc[0, "c"] = 2
    holder.frame.iloc[0, 0] = 3
    (lambda: df)()["f"] = 4


def proper():
    df.loc[0, "a"] = 5
    df.iloc[1, 1] = 6
    df["g"] = 7
    df.at[1, "a"] = 8


for change in [chained, masked, row, attribute, augmented, called, by_place, by_label, held, proper]:
    lost(change.__name__, change)
print(df, holder.column, sep="\n")
print(issubclass(pd.errors.ChainedAssignmentError, Warning))
df["a"][0] = 9
