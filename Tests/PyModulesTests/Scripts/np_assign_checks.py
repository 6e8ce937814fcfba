import numpy as np
k = np.arange(4)
x = np.arange(4.0)
t = np.arange(4).reshape(2, 2)
k[0] = np.nan
# %%
k[1:] = float("inf")
# %%
k[1:] = np.float64("nan")
# %%
k[k < 2] = np.nan
# %%
k.fill(np.nan)
# %%
k[0] = [1]
# %%
k[(0,)] = (1,)
# %%
k[0] = np.array([1])
# %%
x[0] = [1.0]
# %%
x[0] = np.array([1.0])
# %%
x[0] = np.nan
x[1:] = [np.inf, 2, 3]
x
# %%
t[0] = [[1, 2]]
# %%
t[0] = np.array([[8, 9]])
t
# %%
t[0, 0] = [5]
# %%
t[t > 1] = [[1]]
# %%
t[[0, 1]] = [[1, 2]]
t
# %%
k[np.array([])]
# %%
k[[]], k[np.array([], dtype=int)]
# %%
np.add(1)
