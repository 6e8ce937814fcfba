import numpy as np

rng = np.random.default_rng(3)
x = rng.standard_normal(300)
e = rng.exponential(2, 77)
k = rng.integers(0, 30, 200)
kk = rng.integers(0, 4, 500)
a = np.array([[1.0, 4, 2], [8, 5, 7]])
w = [1, 2, 3]
# %%
np.quantile(a, .5, weights=w)
# %%
np.quantile(a, .5, weights=w, method="inverted_cdf")
# %%
np.quantile(a, .5, axis=1, weights=w, method="inverted_cdf")
# %%
np.quantile(a, [0, .2, .5, 1], axis=1, weights=w, method="inverted_cdf", keepdims=True)
# %%
np.quantile(a, [[.2, .5]], axis=0, weights=[1, 3], method="inverted_cdf")
# %%
np.percentile(a, 30, weights=a, method="inverted_cdf")
# %%
np.percentile(a, [30, 60], axis=(0, 1), weights=a, method="inverted_cdf")
# %%
np.percentile(a, [30, 60], axis=(1, 0), weights=a.T, method="inverted_cdf")
# %%
np.quantile([3, 1, 2], .5, weights=[0, 0, 0], method="inverted_cdf")
# %%
np.quantile([3, 1, 2], .5, weights=[1, -1, 0], method="inverted_cdf")
# %%
np.quantile([3, 1, 2], .5, weights=[1, 1], method="inverted_cdf")
# %%
np.quantile([3, 1, 2], .5, axis=0, weights=[1, 1], method="inverted_cdf")
# %%
np.quantile([3, 1, 2], [0, .5], weights=[1, 0, 1], method="inverted_cdf")
# %%
np.quantile([3, 1, np.nan], [0, .5], weights=[1, 0, 1], method="inverted_cdf")
# %%
np.nanquantile([3, 1, np.nan], [0, .5], weights=[1, 0, 1], method="inverted_cdf")
# %%
np.nanpercentile([3, 1, np.nan], 50, weights=[1, 0, 1], method="linear")
# %%
np.quantile([3, 1, 2], 1.5, weights=[1, 1, 1], method="inverted_cdf")
# %%
np.quantile([3, 1, 2], 1.5, weights=[1, 1, 1])
# %%
np.quantile([3, 1, 2], .5, weights=[1, np.inf, 1], method="inverted_cdf")
# %%
np.quantile([3, 1, 2], .5, weights=None, method="inverted_cdf")
# %%
np.nanpercentile([3, 1, np.nan], 50, weights=[1, 0, 1], method='inverted_cdf')
# %%
np.nanquantile([[3, 1, np.nan], [np.nan] * 3], [0, .5], axis=1, weights=[[1, 2, 1]] * 2, method='inverted_cdf')
# %%
np.quantile([], 0.5, weights=[], method='inverted_cdf')
