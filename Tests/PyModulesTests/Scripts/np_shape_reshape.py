import numpy as np

# %%
a = np.arange(12)
a.reshape(3, 4), a.reshape((2, 6)), a.reshape(-1, 3), a.reshape(2, 2, -1).shape, np.reshape(a, (4, 3)), a.reshape(12, 1).shape, a.reshape(3, 4, order='F'), np.reshape(a, (2, 6), order='F')
# %%
a.reshape(5, 3)
# %%
a.reshape(-1, -1)
# %%
b = a.reshape(3, 4)
b.ravel(), b.flatten(), b.ravel(order='F'), b.flatten('F'), np.ravel(b), b.T.ravel(), b.T.ravel(order='K')
# %%
b.T, b.transpose(), np.transpose(b), np.transpose(np.ones((2, 3, 4)), (1, 0, 2)).shape, np.ones((2, 3, 4)).transpose(2, 0, 1).shape, np.ones((2, 3, 4)).T.shape, np.ones(3).T.shape
# %%
np.squeeze(np.ones((1, 3, 1))).shape, np.ones((1, 3)).squeeze(axis=0).shape, np.expand_dims([1, 2], 0), np.expand_dims([1, 2], axis=1), np.expand_dims(np.ones((2, 3)), (0, 3)).shape
# %%
np.ones((2, 3)).squeeze(axis=0)
# %%
np.swapaxes(np.ones((2, 3, 4)), 0, 2).shape, np.ones((2, 3)).swapaxes(0, 1).shape, np.moveaxis(np.ones((2, 3, 4)), 0, -1).shape, np.moveaxis(np.ones((2, 3, 4)), [0, 1], [2, 0]).shape
# %%
np.atleast_1d(3), np.atleast_2d([1, 2]), np.atleast_3d([1, 2]).shape, np.atleast_2d(1, [2])
# %%
np.flip(a[:3]), np.flip(b, 0), np.flip(b), np.fliplr(b), np.flipud(b), np.rot90([[1, 2], [3, 4]]), np.rot90([[1, 2], [3, 4]], k=2), np.rot90([[1, 2], [3, 4]], -1)
# %%
np.roll(a[:5], 2), np.roll(b, 1, axis=0), np.roll(b, -1, axis=1), np.roll(b, 3)
# %%
np.broadcast_to([1, 2], (2, 2)), np.broadcast_arrays([1, 2], [[1], [2]]), np.broadcast_shapes((2, 1), (3,))
# %%
np.broadcast_to([1, 2, 3], (2, 2))
# %%
np.resize([1, 2, 3], (2, 4)), np.pad([1, 2], 1), np.pad([[1]], ((1, 0), (0, 2)), constant_values=9), np.pad([1, 2], (1, 2), mode='constant')
# %%
np.transpose(b, (0, 0))
# %%
np.expand_dims(b, 5)
