import numpy as np

# %%
np.concatenate([[1, 2], [3]]), np.concatenate(([[1, 2]], [[3, 4]]), axis=0), np.concatenate([[[1], [2]], [[3], [4]]], axis=1), np.concatenate([[1], [2.5]]), np.concatenate([[[1, 2]], [[3, 4]]], axis=None), np.concatenate([["a"], ["bcd"]])
# %%
np.concatenate([[1, 2], [[3]]])
# %%
np.concatenate([np.ones((2, 3)), np.ones((2, 2))])
# %%
np.concatenate([])
# %%
np.concatenate([1, 2])
# %%
np.stack([[1, 2], [3, 4]]), np.stack([[1, 2], [3, 4]], axis=1), np.stack([[1, 2], [3, 4]], axis=-1).shape
# %%
np.stack([[1], [1, 2]])
# %%
np.hstack([[1, 2], [3]]), np.hstack([[[1], [2]], [[3], [4]]]), np.vstack([[1, 2], [3, 4]]), np.vstack(([1, 2], [[3, 4]])), np.dstack([[1, 2], [3, 4]]), np.column_stack(([1, 2], [3, 4])), np.column_stack([[1, 2], [[3, 4], [5, 6]]])
# %%
np.hstack([np.ones((2, 1)), np.zeros((3, 1))])
# %%
np.c_[[1, 2], [3, 4]], np.c_[np.ones(3), np.arange(6).reshape(3, 2)], np.c_[np.array([[1, 2, 3]]), 0], np.r_[1, 2, [3, 4]], np.r_[0:4], np.r_[1:3, 5, 7:10:2], np.c_[0:3, 3:6]
# %%
np.append([1, 2], 3), np.append([1, 2], [[3, 4]]), np.append([[1, 2]], [[3, 4]], axis=0), np.insert([1, 2, 3], 1, 9), np.insert([1, 2, 3], [0, 2], [8, 9]), np.insert([[1, 2], [3, 4]], 1, 5, axis=1), np.insert(np.ones((2, 2)), 0, 7, axis=0), np.insert([[1, 2], [3, 4]], 0, [8, 9], axis=1)
# %%
np.delete([1, 2, 3, 4], 1), np.delete([1, 2, 3], [0, 2]), np.delete([[1, 2], [3, 4]], 0, axis=0), np.delete([[1, 2], [3, 4]], 1, axis=1), np.delete([1, 2, 3], -1), np.delete(np.arange(6), slice(1, 4))
# %%
np.delete([1, 2], 5)
# %%
np.tile([1, 2], 2), np.tile([1, 2], (2, 2)), np.tile([[1], [2]], (1, 3)), np.repeat([1, 2], 2), np.repeat([1, 2], [1, 3]), np.repeat([[1, 2]], 2, axis=0), np.array([3, 4]).repeat(2), np.repeat(5, 3)
# %%
np.split(np.arange(6), 3), np.split(np.arange(6), [2, 5]), np.array_split(np.arange(7), 3), np.hsplit(np.arange(4).reshape(2, 2), 2), np.vsplit(np.arange(4).reshape(2, 2), 2), np.split(np.arange(6).reshape(2, 3), 3, axis=1)
# %%
np.split(np.arange(5), 2)
