"""pivot_table(sort=False): rows and columns in the order in which the keys appear."""
import numpy as np
import pandas as pd
df = pd.DataFrame({"k": list("bacbacab"), "m": list("yxyxyxxz"), "v": range(8), "w": [1.5, 2, 3, 4, 5, 6, 7, 8], "j": [2, 1, 2, 1, 2, 1, 1, 2]})
P = df.pivot_table
print(P(index="k", values="v", sort=False))
print(P(index="k", columns="m", values="v", sort=False))
print(P(index="k", columns="m", values=["w", "v"], sort=False))
print(P(index="k", columns="m", sort=False))
print(P(index="k", sort=False, values=["w", "v"]))
print(P(index=["k", "m"], values="v", sort=False))
print(P(index=["k", "j"], columns="m", values="v", sort=False))
print(P(index="k", columns=["m", "j"], values="v", sort=False))
print(P(columns="k", values="v", sort=False))
print(P(columns=["k", "m"], values="v", sort=False))
print(P(index="k", columns="m", values="v", sort=False, margins=True))
print(P(index="k", columns="m", values="v", sort=False, aggfunc=["sum", "mean"]))
print(P(index="k", sort=False, aggfunc={"w": "max", "v": "min"}))
print(P(index="k", columns="m", values="v", sort=False, fill_value=0, aggfunc="sum"))
df["c"] = pd.Categorical(df["k"], categories=["c", "b", "a"])
print(P(index="c", columns="m", values="v", sort=False))
print(P(index="c", columns="m", values="v", sort=True))
print(P(index="k", columns="m", values=["w", "v"], sort=False, margins=True))
