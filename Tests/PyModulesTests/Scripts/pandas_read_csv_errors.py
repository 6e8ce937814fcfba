import pandas as pd
def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, str(error).strip())
t(lambda: pd.read_csv("malformed.csv"))
t(lambda: pd.read_csv("empty.csv"))
t(lambda: pd.read_csv("unclosed.csv"))
t(lambda: pd.read_csv("no such file.csv"))
t(lambda: pd.read_csv("houses.csv", index_col="nothing"))
t(lambda: pd.read_csv("houses.csv", usecols=["id", "prices"]))
t(lambda: pd.read_csv("houses.csv", dtype={"material": float}))
t(lambda: pd.read_csv("houses.csv", header=40))
t(lambda: pd.read_csv(5))
t(lambda: pd.read_csv("malformed.csv", nrows=1))
t(lambda: pd.read_csv("malformed.csv", on_bad_lines="skip"))
t(lambda: pd.read_csv("houses.csv", index_cool=0))
