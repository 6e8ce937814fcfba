# Keywords of read_csv that come up now and then, and its complaints.
import pandas as pd

for read in [
    lambda: pd.read_csv("houses.csv", nrows=2),
    lambda: pd.read_csv("houses.csv", na_filter=False, nrows=3).dtypes,
    lambda: pd.read_csv("houses.csv", quotechar='"', nrows=2, index_col=False),
    lambda: pd.read_csv("houses.csv", index_col=99),
    lambda: pd.read_csv("houses.csv", index_col="nope"),
    lambda: pd.read_csv("houses.csv", usecols=["nope"]),
    lambda: pd.read_csv("houses.csv", delim_whitespace=True),
    lambda: pd.read_csv("houses.csv", nope=1),
    lambda: pd.read_csv("malformed.csv"),
    lambda: pd.read_csv("malformed.csv", on_bad_lines="skip"),
    lambda: pd.read_csv("unclosed.csv"),
    lambda: pd.read_csv("empty.csv"),
    lambda: pd.read_csv("semicolon.csv", sep=";", header=None, skiprows=1, names=list("abcdefgh")[:3]),
    lambda: pd.read_csv("noheader.csv", header=None),
]:
    try:
        print(read())
    except Exception as error:
        print(type(error).__name__, error)
