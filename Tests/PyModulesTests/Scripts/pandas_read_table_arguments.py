# Every argument of read_csv and read_table that has a neutral value.
import pandas as pd

print(
    pd.read_csv(
        "sales.csv", escapechar=None, dialect=None, storage_options=None, chunksize=None,
        iterator=False, lineterminator=None, true_values=None, false_values=None, parse_dates=None,
    ).head(2)
)
print(pd.read_table("sales.csv", sep=",").head())
print(
    pd.read_table(
        "sales.csv", delimiter=",", header=0, names=None, index_col=0, usecols=None, dtype=None,
        engine="c", converters=None, skipinitialspace=True, skiprows=None, nrows=3,
        na_values=["West"], keep_default_na=True, na_filter=True, skip_blank_lines=True,
        thousands=None, decimal=".", quotechar='"', quoting=0, doublequote=True, comment=None,
        encoding="utf-8", encoding_errors="strict", on_bad_lines="error", low_memory=True,
        memory_map=False, float_precision=None, compression="infer", storage_options=None,
        dialect=None, chunksize=None, iterator=False, lineterminator=None, escapechar=None,
        true_values=None, false_values=None, date_format=None, dayfirst=False, cache_dates=True,
        parse_dates=None, skipfooter=0,
    )
)
