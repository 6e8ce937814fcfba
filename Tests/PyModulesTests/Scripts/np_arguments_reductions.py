import numpy as np
a = np.array([[1.0, np.nan, 3.0], [4.0, 5.0, np.nan]])
i = np.array([[3, 1], [2, 5]])
# %%
np.nansum(a, dtype=int), np.nansum(a, axis=1, keepdims=True, initial=10)
# %%
np.nanprod(a, axis=1, dtype=float, keepdims=True, initial=2.0), np.nanprod(a, where=[True, False, True])
# %%
np.nanmean(a, axis=0, dtype=float, keepdims=True)
# %%
np.nanmean(a, dtype=int)
# %%
np.nanstd(a, axis=1, dtype=float, ddof=1, keepdims=True), np.nanstd(i, correction=1)
# %%
np.nanstd(a, where=[True, True, False]), np.nanstd(a, ddof=0.5)
# %%
np.nanvar(a, axis=1, dtype=float, ddof=1, keepdims=True), np.nanvar(i, correction=1)
# %%
np.nanvar(a, where=[[True], [False]])
# %%
np.nanmin(a, axis=1, keepdims=True), np.nanmax(a, axis=0, keepdims=True)
# %%
np.nanargmin(a, axis=1, keepdims=True), np.nanargmax(a, axis=1, keepdims=True)
# %%
np.nancumsum(a, axis=1, dtype=float), np.nancumsum([1, np.nan, 3], dtype=int)
# %%
np.nancumprod(a, axis=0, dtype=float), np.nancumprod([2, 3]), np.nancumprod([2.0, np.nan, 3.0])
# %%
np.nanmedian(a), np.nanmedian(a, axis=1, keepdims=True), np.nanmedian(a, axis=(0, 1), overwrite_input=False)
# %%
np.nanmedian(a, keepdims=True)
# %%
np.nanpercentile(a, [20, 50], axis=1, method="lower", keepdims=True, overwrite_input=False)
# %%
np.nanquantile(a, 0.5, axis=(0, 1), method="higher", keepdims=True, overwrite_input=False)
# %%
np.nanquantile(a, [[0.1, 0.9]], axis=0)
# %%
np.percentile(a[0], 50, keepdims=True, overwrite_input=False), np.quantile(i.copy(), 0.25, axis=0, keepdims=True, overwrite_input=True)
# %%
np.amin(i, axis=0), np.amin(i, keepdims=True), np.amin(i, initial=0), np.amin(i, where=i > 1, initial=9)
# %%
np.amax(i, axis=0), np.amax(i, keepdims=True), np.amax(i, initial=7), np.amax(i, where=i < 5, initial=0)
# %%
np.amax(i, where=i < 5)
# %%
np.prod(i, dtype=float), np.prod(i, initial=2), i.prod(axis=0, dtype=float, initial=0.5)
# %%
np.std(i, dtype=float, correction=1), i.std(axis=0, dtype=float), np.var(i, axis=1, dtype=float)
# %%
i.var(dtype=float)
# %%
np.add.reduce(i, axis=1, dtype=float, keepdims=True, initial=100)
# %%
np.multiply.reduce(i, axis=None), np.maximum.reduce(i, axis=0, initial=3)
# %%
np.subtract.reduce(i, axis=0), np.subtract.reduce([10, 1, 2]), np.power.reduce([2, 3, 2])
# %%
np.subtract.reduce(i, axis=None)
# %%
np.logical_xor.reduce([True, True, True])
# %%
np.subtract.accumulate([10, 1, 2]), np.power.accumulate([2, 2, 2]), np.divide.accumulate([8.0, 2.0, 2.0])
# %%
np.add.accumulate(i, axis=1, dtype=float)
# %%
np.add.reduceat([1, 2, 3, 4], [0, 2]), np.add.reduceat([1, 2, 3, 4], [0, 3, 1])
# %%
np.add.reduceat(i, indices=[0, 1], axis=1, dtype=float), np.maximum.reduceat(array=i, indices=[0], axis=0)
# %%
np.add.reduceat([1, 2], [0, 5])
# %%
np.add.nout, np.exp.nargs, np.add.nin
# %%
np.add([1], [2], dtype=float), np.add([1.5], [2], dtype=int, casting="unsafe"), np.add([[1]], [[2]], order="F")
# %%
np.add([1.5], [2], dtype=int)
# %%
np.sqrt([1.5], dtype=int)
# %%
np.less([1], [2], dtype=bool), np.add([1], [2], casting="safe", subok=False)
# %%
np.add([1], [2], casting="sure")
# %%
np.histogram([1, 2, 2], bins=2, weights=[1, 2, 3]), np.histogram([1, 2, 2], bins=[1, 2, 3], weights=[1.5, 2, 3])
# %%
np.histogram([1, 2, 2], bins=2, weights=[1, 2, 3], density=True), np.histogram([1, 2], weights=[1])
# %%
np.histogram_bin_edges([1, 2, 4], bins=3, weights=[1, 2, 3])
# %%
np.cov([1, 2, 3], fweights=[1, 2, 1]), np.cov([[1, 2, 3], [3, 1, 0]], aweights=[0.5, 0.2, 0.3])
# %%
np.cov([[1, 2, 3], [3, 1, 0]], fweights=[2, 1, 1], aweights=[0.5, 0.2, 0.3], bias=True)
# %%
np.cov([[1, 2, 3], [3, 1, 0]], fweights=[2, 1, 1], aweights=[0.5, 0.2, 0.3], ddof=1, dtype=float)
# %%
np.cov([1, 2, 3], fweights=[1.5, 1, 1])
# %%
np.cov([1, 2, 3], fweights=[1, 1])
# %%
np.cov([1, 2, 3], aweights=[-1, 1, 1])
# %%
np.cov([1, 2, 3], aweights=[[1]])
# %%
np.cov([1, 2, 3], ddof=1.5)
# %%
np.cov([1.0, 2.0], fweights=[1, 0])
# %%
np.corrcoef([1, 2, 3], [1, 3, 2], dtype=float)
# %%
np.interp([0, 5, -1], [0, 1, 2], [1, 2, 3], period=3)
# %%
np.interp([-180, -170, 185, 365], [190, -190, 350, -350], [5, 10, 3, 4], period=360)
# %%
np.interp([0], [0, 1], [1, 2], period=0)
# %%
np.diagonal(np.arange(24).reshape(2, 3, 4), offset=1, axis1=1, axis2=2)
# %%
np.arange(24).reshape(2, 3, 4).trace(axis1=0, axis2=2), np.arange(6).reshape(2, 3).diagonal(offset=1, axis1=1, axis2=0)
# %%
np.trace(np.eye(3), offset=-1, dtype=int), np.trace(np.ones((2, 3, 3)), axis1=1, axis2=2)
# %%
np.arange(6).reshape(2, 3).diagonal(5), np.arange(6).reshape(2, 3).diagonal(-5)
# %%
np.diagonal([1, 2])
# %%
np.arange(4).reshape(2, 2).trace(axis1=1, axis2=1)
# %%
np.allclose([1.0], [1.1], rtol=0.2), np.diagflat([1, 2], k=1), np.tril_indices(3, k=-1, m=2), np.triu_indices(3, m=4)
