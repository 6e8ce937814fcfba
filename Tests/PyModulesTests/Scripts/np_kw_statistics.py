import numpy as np
X = np.array([[1.0, 5, 2], [4, 0, 9], [7, 3, 3], [2, 2, 8]])
Y = np.array([[np.nan, 5, 2], [4, 0, 9]])
np.median(X, axis=0, overwrite_input=False, keepdims=True), np.nanmedian(Y, axis=1), np.nanmedian(Y, overwrite_input=False)
# %%
np.average(X, axis=0, keepdims=True), np.average(X, axis=1, weights=[1, 2, 3]), np.average([1, 2, 3], weights=[3, 2, 1], returned=True), np.average(X, weights=X)
# %%
np.cov(X[:, 0], y=X[:, 1]), np.cov(X, rowvar=False), np.cov(X, rowvar=False, bias=True), np.cov(X, ddof=0), np.cov([1, 2, 4], dtype=float)
# %%
np.corrcoef(X[:, 0], y=X[:, 1]), np.corrcoef(X, rowvar=False), np.corrcoef(X, rowvar=False, dtype=float)
# %%
np.histogram_bin_edges([1, 2, 5], bins=4, range=(0, 8)), np.histogram([1, 2, 5, 5], bins=3, density=True), np.histogram([1, 2, 5], bins=[0, 2, 6], weights=[1.0, 2, 3]), np.histogram([1, 2, 3], range=(0, 4), bins=2)
# %%
np.ediff1d([1, 4, 9], to_end=[0], to_begin=[7, 7]), np.diff(X, n=2, axis=0), np.diff([1, 3, 6], prepend=0, append=[9, 9]), np.interp([0.5, 7], [0, 1, 2], [3, 4, 8], left=-1, right=-2)
# %%
np.ptp(X, axis=1, keepdims=True), np.nancumsum(Y, axis=1), np.nancumsum(Y, dtype=float), np.cumsum(X, axis=0, dtype=int), np.cumprod([1, 2, 3], dtype=float)
# %%
np.percentile(X, [25, 50], axis=0, method="lower"), np.quantile(X, 0.3, method="nearest", keepdims=True), np.nanpercentile(Y, 50, axis=1), np.nanquantile(Y, [0.1, 0.9])
# %%
np.std(X, axis=0, ddof=1), np.var(X, correction=1), np.std(X, axis=0), np.mean(X, where=X > 1), np.sum(X, initial=10), np.max(X, initial=5, axis=0), np.min(X, where=X > 2, initial=99, axis=1), np.prod(X, axis=0, keepdims=True), np.sum([1, 2], dtype=float)
# %%
np.nanstd(Y, axis=1, ddof=1), np.nanvar(Y), np.nanmean(Y, axis=0, keepdims=True), np.nanmax(Y, axis=0), np.nanmin(Y, axis=1), np.nanargmax(Y, axis=1), np.nansum(Y, axis=0, where=Y != 2), np.nanprod(Y)
# %%
np.argmax(X, axis=1, keepdims=True), np.argmin(X), np.any(X > 8, axis=0), np.all(X > 1, axis=1, keepdims=True, where=X != 0), np.count_nonzero(X > 2, axis=0, keepdims=True), np.bincount([0, 1, 1], weights=[0.5, 1, 2], minlength=4), np.digitize([0.5, 2], [0, 1, 2], right=True)
# %%
np.quantile(X, 1.5)
# %%
np.histogram([1, 2], bins=0)
