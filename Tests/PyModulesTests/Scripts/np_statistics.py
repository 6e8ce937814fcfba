import numpy as np

# %%
x = np.array([1.0, 2, 3, 5]); y = np.array([2.0, 1, 4, 6])
np.cov(x, y).round(12), np.cov(x), np.cov(np.array([x, y]), bias=True).round(12), np.cov(np.array([x, y]).T, rowvar=False).round(12), np.cov(x, ddof=0)
# %%
np.corrcoef(x, y).round(12), np.corrcoef([x, y, x + y]).round(12), np.corrcoef(np.array([x, y]).T, rowvar=False).round(12), np.corrcoef(x)
# %%
np.histogram([1, 2, 1, 4], bins=3), np.histogram([1, 2, 1], bins=[0, 1, 2, 3]), np.histogram(x, bins=2, density=True), np.histogram(x, 4, range=(0, 8)), np.histogram([1, 2], weights=[0.5, 1.5], bins=2), np.histogram([], bins=2)
# %%
np.histogram_bin_edges([0, 1], bins=4), np.bincount([1, 1, 3]), np.bincount([0, 1], weights=[0.5, 2]), np.bincount([1], minlength=4)
# %%
np.diff([1, 4, 9]), np.diff([1, 4, 9], n=2), np.diff([[1, 2], [4, 8]], axis=0), np.diff([1, 2], prepend=0), np.diff([1.0, 2], append=[5]), np.ediff1d([1, 2, 4])
# %%
np.gradient([1.0, 4, 9, 16]), np.gradient([1.0, 4, 9], 2), np.gradient([1.0, 4, 9], [0, 1, 3]), np.gradient(np.array([[1.0, 2], [4, 8]])), np.gradient(np.array([[1.0, 2], [4, 8]]), axis=0), np.gradient([1.0, 4, 9, 20], edge_order=2)
# %%
np.trapezoid([1, 2, 3]), np.trapezoid([1, 2, 3], x=[0, 2, 3]), np.trapezoid([1, 2, 3], dx=0.5), np.trapezoid([[1, 2], [3, 4]], axis=0)
# %%
np.interp(2.5, [1, 2, 3], [10, 20, 30]), np.interp([0, 1.5, 9], [1, 2, 3], [10, 20, 30]), np.interp([0, 9], [1, 2], [3, 4], left=-1, right=-2)
# %%
np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3], [1, 1], mode='same'), np.convolve([1, 2, 3], [1, 1], 'valid'), np.correlate([1, 2, 3], [0, 1, 0.5]), np.correlate([1, 2, 3], [0, 1], "full"), np.correlate([1, 2, 3], [0, 1, 2], "same")
# %%
np.average(x, weights=y).round(12), np.cov([1.0])
