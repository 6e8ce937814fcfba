# Functions and variables of the session behind @ see their own names; names without it are columns.
import numpy as np, pandas as pd
scale = 2
def f(x): return np.abs(x) * scale
df = pd.DataFrame({"a": [1, -2, 3]})
print(df.query("@f(a) > 3"))
print(df.eval("@f(a) + 1"))
limit = 1
print(df.query("a > @limit"))
try: df.query("a > limit")
except Exception as e: print(type(e).__name__, e)
try: df.query("a > @nope")
except Exception as e: print(type(e).__name__, e)
print(limit, scale)
for i in range(2):
    print(df.query("a > @i").shape, limit)
index = 7
print(df.query("index > 0").shape, df.query("index > @index").shape)
