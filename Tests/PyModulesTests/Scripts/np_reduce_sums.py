import numpy as np

# %%
a = np.arange(12.0).reshape(3, 4)
a.sum(), a.sum(axis=0), a.sum(axis=1), a.sum(axis=-1, keepdims=True), a.sum(axis=(0, 1)), np.sum(a, 0), np.sum(a, axis=1, keepdims=True)
# %%
np.sum([True, False, True]), np.sum([1, 2]), np.sum([]), np.sum(3.5), np.sum([1, 2], dtype=float), np.sum([1, 2], initial=10), np.sum([1.0, 2, 3], where=[True, False, True])
# %%
a.prod(), np.prod([1, 2, 3]), np.prod(a + 1, axis=0), np.prod([]), np.prod([2, 3], keepdims=True), np.prod([[1, 2], [3, 4]], axis=1)
# %%
a.mean(), a.mean(axis=0), np.mean(a, axis=1), np.mean([1, 2, 4]), np.mean([True, False]), np.mean(a, keepdims=True), np.mean(a, axis=(0, 1), dtype=float)
# %%
a.std(), a.std(axis=0), a.std(ddof=1), np.std([1, 2, 3, 4]), np.std(a, axis=1, ddof=1), np.std(a, keepdims=True)
# %%
a.var(), np.var(a, axis=0), np.var([1, 2, 3, 4], ddof=1), a.var(axis=1, keepdims=True), np.var([1.0, 2], correction=1)
# %%
a.min(), a.max(), a.min(axis=0), a.max(axis=1), np.min([3, 1]), np.max([[1, 5], [2, 3]], axis=0, keepdims=True), np.amin(a), np.amax(a), np.max([1, np.nan, 2]), np.min([], initial=3.0)
# %%
np.max([])
# %%
a.argmin(), a.argmax(), a.argmax(axis=0), np.argmin(a, axis=1), np.argmax([1, 3, 3]), np.argmax([1, np.nan, 3]), np.argmax(a, keepdims=True), np.argmin([[2, 1]], axis=1, keepdims=True)
# %%
np.argmax([])
# %%
np.cumsum([1, 2, 3]), np.cumsum(a, axis=0), a.cumsum(axis=1), np.cumprod([1, 2, 3]), np.cumsum([[1, 2], [3, 4]]), np.cumsum([True, True]), np.cumprod(a + 1, axis=1), np.cumsum([1, 2], dtype=float)
# %%
np.any([0, 1]), np.all([0, 1]), a.any(axis=0), a.all(axis=1), np.count_nonzero(a), np.count_nonzero(a > 3, axis=0), np.count_nonzero([[0, 1], [1, 1]], axis=1, keepdims=True)
# %%
np.ptp([1, 5, 3]), np.ptp(a, axis=0), np.average([1, 2, 3]), np.average([1, 2, 3], weights=[3, 2, 1]), np.average(a, axis=0, weights=[1, 2, 3]), np.average([1, 2], returned=True), np.average([1., 2], weights=[1, 3], returned=True)
# %%
np.average([1, 2], weights=[0, 0])
# %%
a.sum(axis=2)
# %%
a.sum(axis=(0, 0))
# %%
a.sum(axis=1, out=None)
# %%
np.mean("abc")
# %%
np.sum(["a", "b"])
