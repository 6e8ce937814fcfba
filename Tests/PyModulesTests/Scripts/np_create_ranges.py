import numpy as np

# %%
np.arange(5), np.arange(2, 8), np.arange(2, 8, 3), np.arange(5, 0, -2), np.arange(0)
# %%
np.arange(0, 1, 0.25), np.arange(3.0), np.arange(1, 2, 0.3), np.arange(3, dtype=float)
# %%
np.arange(0, 1, 0.1)
# %%
np.arange(5, step=2), np.arange(start=1, stop=4)
# %%
np.linspace(0, 1, 5), np.linspace(0, 1, 4, endpoint=False), np.linspace(2, 3, num=1), np.linspace(0, 1, 0)
# %%
np.linspace(-3, 3, 7), np.linspace(0, 10, 4, dtype=int), np.linspace(0, 1, 3, retstep=True)
# %%
np.linspace([0, 1], [1, 3], 3), np.linspace([0, 1], [1, 3], 3, axis=1)
# %%
np.linspace(0, 1, -1)
# %%
len(np.linspace(0, 1)), np.linspace(0, 1)[-1]
# %%
np.logspace(-3, 3, 7), np.logspace(0, 3, 4, base=2), np.logspace(0, 1, 3, endpoint=False)
# %%
np.geomspace(1, 1000, 4), np.geomspace(1, 256, 9), np.geomspace(1000, 1, 4)
# %%
np.geomspace(0, 1, 3)
# %%
np.meshgrid([1, 2, 3], [4, 5])
# %%
X, Y = np.meshgrid(np.linspace(0, 1, 3), np.linspace(0, 2, 2)); print(X); print(Y)
# %%
np.meshgrid([1, 2], [3, 4], indexing='ij'), np.meshgrid([1, 2], [3, 4, 5], sparse=True)
# %%
np.indices((2, 3))
# %%
np.mgrid[0:3], np.mgrid[0:2, 0:3], np.ogrid[0:2, 0:3]
