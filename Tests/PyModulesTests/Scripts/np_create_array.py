import numpy as np

# %%
np.array([1, 2, 3]), np.array([1.5, 2]), np.array([True, False]), np.array([[1, 2], [3, 4]])
# %%
np.array([1, 2, 3], dtype=float), np.array([1.7, -2.7], dtype=int), np.array([0, 2], dtype=bool)
# %%
np.array([1, 2.5, True]), np.array((1, 2)), np.array(range(4)), np.array(5), np.array([])
# %%
np.array([1, 2, 3], ndmin=2), np.array([[1, 2], [3, 4]], order='F').flags['F_CONTIGUOUS']
# %%
a = np.array([1.0, 2.0]); b = np.array(a, copy=True); b[0] = 9; a, b
# %%
b = np.asarray(a); b is a
# %%
np.asarray([1, 2], dtype=float), np.asanyarray([3]), np.ascontiguousarray([[1, 2]]), np.asfortranarray([[1, 2], [3, 4]])
# %%
np.array([[1, 2], [3]])
# %%
np.array([[1, 2], 3])
# %%
np.array(["a", "bcd", ""]), np.array([1, "x"]), np.array([1.5, "x"]).dtype, np.array([True, "y"]).dtype
# %%
np.array([1, None, "a"]), np.array([1, None]).dtype
# %%
np.array([np.float64(1), 2]), np.array([np.array([1, 2]), np.array([3, 4])])
# %%
np.array([10**30]).dtype
# %%
np.array("abc"), np.array(None), np.array(3.5).shape
# %%
np.array([1, 2], dtype="float64"), np.array([1, 2], dtype="int"), np.array([1, 2], dtype=object)
# %%
np.array(["1.5", "2"], dtype=float), np.array(["1", "2"]).astype(int)
# %%
np.array(["x"]).astype(float)
# %%
np.copy(a) is a, np.fromiter((x * x for x in range(4)), dtype=float, count=3)
# %%
np.fromfunction(lambda i, j: i + 2 * j, (2, 3), dtype=int)
