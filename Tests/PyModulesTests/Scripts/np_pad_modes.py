import numpy as np
x = np.array([1, 2, 3, 4])
for mode in ("constant", "edge", "reflect", "symmetric", "wrap", "maximum", "minimum", "mean", "median", "linear_ramp"):
    print(mode, np.pad(x, 2, mode=mode))
# %%
np.pad(x, (1, 3), "reflect"), np.pad(x, (0, 6), "reflect"), np.pad(x, (3, 0), mode="wrap")
# %%
np.pad(x, 1, constant_values=9), np.pad(x, (1, 2), constant_values=(5, 6)), np.pad(x, 2, "linear_ramp", end_values=(10, -10))
# %%
m = np.arange(6.0).reshape(2, 3)
np.pad(m, 1, mode="edge")
# %%
np.pad(m, ((1, 0), (0, 2)), mode="reflect")
# %%
np.pad(m, 1, mode="mean"), np.pad(m, ((0, 1), (1, 0)), mode="symmetric")
# %%
np.pad(x, 2, mode="nothing")
# %%
np.pad(x, -1)
# %%
np.pad(x, 2, "maximum", stat_length=2), np.pad(x, 1, "mean", stat_length=1)
