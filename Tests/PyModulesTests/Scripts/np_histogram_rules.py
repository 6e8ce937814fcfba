import numpy as np

rng = np.random.default_rng(3)
x = rng.standard_normal(300)
e = rng.exponential(2, 77)
k = rng.integers(0, 30, 200)
kk = rng.integers(0, 4, 500)
a = np.array([[1.0, 4, 2], [8, 5, 7]])
w = [1, 2, 3]
# %%
[np.histogram(d, bins='auto') for d in (x, e, k)]
# %%
[np.histogram(d, bins='auto') for d in (kk, np.ones(5), np.array([2.0]), np.array([1.0, 4]), np.array([]))]
# %%
np.histogram(x, bins='auto', range=(-1, 1.5)), np.histogram_bin_edges(e, 'auto')
# %%
[np.histogram(d, bins='fd') for d in (x, e, k)]
# %%
[np.histogram(d, bins='fd') for d in (kk, np.ones(5), np.array([2.0]), np.array([1.0, 4]), np.array([]))]
# %%
np.histogram(x, bins='fd', range=(-1, 1.5)), np.histogram_bin_edges(e, 'fd')
# %%
[np.histogram(d, bins='doane') for d in (x, e, k)]
# %%
[np.histogram(d, bins='doane') for d in (kk, np.ones(5), np.array([2.0]), np.array([1.0, 4]), np.array([]))]
# %%
np.histogram(x, bins='doane', range=(-1, 1.5)), np.histogram_bin_edges(e, 'doane')
# %%
[np.histogram(d, bins='scott') for d in (x, e, k)]
# %%
[np.histogram(d, bins='scott') for d in (kk, np.ones(5), np.array([2.0]), np.array([1.0, 4]), np.array([]))]
# %%
np.histogram(x, bins='scott', range=(-1, 1.5)), np.histogram_bin_edges(e, 'scott')
# %%
[np.histogram(d, bins='stone') for d in (x, e, k)]
# %%
[np.histogram(d, bins='stone') for d in (kk, np.ones(5), np.array([2.0]), np.array([1.0, 4]), np.array([]))]
# %%
np.histogram(x, bins='stone', range=(-1, 1.5)), np.histogram_bin_edges(e, 'stone')
# %%
[np.histogram(d, bins='rice') for d in (x, e, k)]
# %%
[np.histogram(d, bins='rice') for d in (kk, np.ones(5), np.array([2.0]), np.array([1.0, 4]), np.array([]))]
# %%
np.histogram(x, bins='rice', range=(-1, 1.5)), np.histogram_bin_edges(e, 'rice')
# %%
[np.histogram(d, bins='sqrt') for d in (x, e, k)]
# %%
[np.histogram(d, bins='sqrt') for d in (kk, np.ones(5), np.array([2.0]), np.array([1.0, 4]), np.array([]))]
# %%
np.histogram(x, bins='sqrt', range=(-1, 1.5)), np.histogram_bin_edges(e, 'sqrt')
# %%
[np.histogram(d, bins='sturges') for d in (x, e, k)]
# %%
[np.histogram(d, bins='sturges') for d in (kk, np.ones(5), np.array([2.0]), np.array([1.0, 4]), np.array([]))]
# %%
np.histogram(x, bins='sturges', range=(-1, 1.5)), np.histogram_bin_edges(e, 'sturges')
# %%
np.histogram(x, bins="nope")
# %%
np.histogram(x, bins="auto", weights=x)
# %%
np.histogram(x, bins=3.0)
# %%
np.histogram(x, bins=2.5)
# %%
np.histogram(x, bins=0)
# %%
np.histogram(x, bins=[[1, 2]])
# %%
np.histogram(x, bins=[2, 1])
# %%
np.histogram([1, np.nan])
# %%
np.histogram([1, np.nan], bins="auto")
# %%
np.histogram([1, 2], range=(0, np.inf))
# %%
np.histogram([1, 2], range=(2, 1))
# %%
np.histogram([True, False, True])
# %%
np.histogram([True, False, True], bins="auto")
# %%
np.histogram(x, bins=None)
# %%
np.histogram(k, bins=np.int64(4))
# %%
np.histogram([1e16, 1e16 + 2], bins=10)
# %%
np.histogram(x, bins=(0, 1, 2))
# %%
np.histogram(k, bins=True)
