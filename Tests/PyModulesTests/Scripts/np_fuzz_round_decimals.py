import numpy as np

# %%
np.round(np.array([1, 2]), 1)
# %%
np.array([15, 25, 35]).round(-1), np.array([1234.5]).round(-2)
# %%
