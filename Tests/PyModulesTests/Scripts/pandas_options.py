import pandas as pd
print(pd.get_option("display.max_rows"), pd.get_option("display.precision"), pd.get_option("display.width"), pd.get_option("display.max_colwidth"))
pd.set_option("display.max_rows", None)
s = pd.Series(range(70))
print(len(str(s).splitlines()))
pd.set_option("display.max_rows", 10)
print(s)
pd.set_option("display.min_rows", 4)
print(s)
pd.reset_option("all") if False else pd.reset_option("display.max_rows")
pd.reset_option("display.min_rows")
print(len(str(s).splitlines()))
pd.set_option("display.max_columns", None)
pd.set_option("display.float_format", lambda v: f"{v:.3f}")
print(pd.DataFrame({"a": [1.23456, 2], "b": [1e10, 1e-10]}))
pd.reset_option("display.float_format")
pd.set_option("display.colheader_justify", "left") if False else None
pd.options.display.precision = 3
print(pd.DataFrame({"a": [1.23456, 2]}))
pd.options.display.precision = 6
with pd.option_context("display.precision", 1):
    print(pd.Series([1.55, 2.25]))
print(pd.Series([1.55, 2.25]))
for f in (lambda: pd.set_option("display.nothing", 5), lambda: pd.get_option("nothing")):
    try:
        f()
    except Exception as error:
        print(type(error).__name__)
