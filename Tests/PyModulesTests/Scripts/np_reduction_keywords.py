import numpy as np
a = np.arange(24.0).reshape(2, 3, 4)
for f in (np.sum, np.mean, np.std, np.var, np.min, np.max, np.prod, np.median, np.ptp, np.any, np.all):
    print(f.__name__, f(a), np.shape(f(a, axis=1)), np.shape(f(a, axis=-1, keepdims=True)))
# %%
a.sum(axis=(0, 2)), a.mean((0, 1)), np.max(a, axis=(1, 2)), a.sum(axis=None, keepdims=True).shape
# %%
np.std(a, ddof=1), a.var(axis=0, ddof=1)[0], np.sum(a, initial=100), np.max([], initial=5), np.sum([True, True], dtype=float)
# %%
np.percentile(a, 30), np.quantile(a, [0.25, 0.75]), np.percentile(a, [10, 90], axis=0).shape, np.median(a, axis=(0, 1))
# %%
np.average([1, 2, 3], weights=[3, 1, 0]), np.average(a, axis=0).shape, np.average([1.0, 2.0], weights=[1, 1], returned=True)
# %%
np.cumsum(a, axis=2)[0], np.cumprod([1, 2, 3]), np.diff([1, 4, 9], n=2), np.diff(a, axis=0).shape, np.diff([1, 4, 9], prepend=0), np.gradient([1.0, 4.0, 9.0]), np.trapezoid([1, 2, 3], dx=2)
# %%
np.argmax(a), np.argmin(a, axis=1), np.argmax(a, axis=-1, keepdims=True).shape, np.count_nonzero(a > 5), np.count_nonzero(a > 5, axis=0).shape, a.argmax(), np.nanargmax([np.nan, 2, 1])
# %%
np.mean(a, axis=3)
# %%
np.argmax([])
# %%
np.average([1, 2], weights=[1, 2, 3])
# %%
np.percentile([1, 2], 150)
# %%
np.cov([[1, 2, 3], [1, 2, 4]]), np.corrcoef([1, 2, 3], [1, 2, 4]), np.cov([1, 2, 4], ddof=0), np.histogram([1, 2, 1], bins=2), np.bincount([0, 1, 1], weights=[1, 2, 3]), np.digitize([1, 5], [2, 4])
