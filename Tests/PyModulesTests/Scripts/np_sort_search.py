import numpy as np

# %%
a = np.array([3, 1, 2, 1])
np.sort(a), np.argsort(a), np.sort([[3, 1], [2, 0]]), np.sort([[3, 1], [2, 0]], axis=0), np.sort([[3, 1], [2, 0]], axis=None), np.sort([2.5, np.nan, 1]), np.sort(["b", "a"]), np.argsort([2.0, np.nan, 1]), np.sort([True, False]), np.argsort([[3, 1], [0, 2]], axis=0), np.argsort(a, kind='stable'), np.sort(a, kind='mergesort')
# %%
a.sort(); a, a.argsort(), np.sort(-a)[::-1], np.argsort(-a)[:2]
# %%
b = np.array([[2, 1], [0, 3]]); b.sort(axis=0); b
# %%
np.searchsorted([1, 3, 5], 3), np.searchsorted([1, 3, 5], [0, 3, 9], side='right'), np.array([1., 2]).searchsorted(1.5), np.digitize([0.5, 1.5, 3], [1, 2]), np.digitize([1, 2], [1, 2], right=True), np.lexsort(([1, 1, 0], [2, 1, 2]))
# %%
np.where([True, False], [1, 2], [3, 4]), np.where(np.array([1, 5, 2]) > 1), np.where(np.array([[0, 1], [1, 0]])), np.where([True, False], 1, 0.5), np.where(True, 1, 2), np.where(np.array([1, 2]) > 1, "hi", "low")
# %%
np.nonzero([0, 3, 0, 4]), np.array([[1, 0], [0, 2]]).nonzero(), np.flatnonzero([[0, 1], [1, 0]]), np.argwhere([[0, 1], [1, 0]])
# %%
np.select([np.array([1, 2, 3]) < 2, np.array([1, 2, 3]) > 2], [10, 20], default=-1), np.piecewise(np.array([-1.0, 2.0]), [np.array([True, False]), np.array([False, True])], [0, lambda v: v * 2])
# %%
np.unique([3, 1, 3]), np.unique([[2, 1], [1, 2]]), np.unique(["b", "a", "b"]), np.unique([1.5, np.nan, np.nan]), np.unique([3, 1, 3], return_index=True), np.unique([3, 1, 3], return_inverse=True), np.unique([3, 1, 3], return_counts=True), np.unique([[1, 2], [1, 2], [0, 1]], axis=0)
# %%
np.take([10, 20, 30], [0, 2]), np.take([[1, 2], [3, 4]], 1, axis=1), np.array([5, 6]).take([1, 1]), np.compress([True, False, True], [1, 2, 3]), np.extract([True, False], [7, 8]), np.take_along_axis(np.array([[3, 1], [2, 4]]), np.array([[1], [0]]), axis=1)
# %%
np.unravel_index(5, (2, 3)), np.unravel_index([1, 5], (2, 3)), np.ravel_multi_index((1, 2), (2, 3)), np.unravel_index(np.argmax([[1, 9], [3, 4]]), (2, 2)), np.ravel_multi_index(([0, 1], [1, 2]), (2, 3))
# %%
np.unravel_index(6, (2, 3))
# %%
np.intersect1d([1, 2, 3], [2, 3, 4]), np.union1d([3, 1], [2, 1]), np.setdiff1d([1, 2, 3], [2]), np.setxor1d([1, 2], [2, 3]), np.isin([1, 2, 3], [1, 3]), np.isin([1, 2], [2], invert=True), np.isin(["a", "b"], ["b"])
# %%
np.partition([3, 1, 2], 1)[1], np.argpartition([3, 1, 2], 0)[0], np.put(a, [0, 1], [-1, -2]), a
# %%
x = np.array([4.0, 2.0, 8.0]); order = np.argsort(np.abs(x))[::-1]; x[order], order
