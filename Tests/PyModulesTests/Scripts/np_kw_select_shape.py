import numpy as np
X = np.array([[3, 1, 2], [9, 7, 8]])
np.sort(X, axis=0, kind="stable"), np.sort(X, stable=True), np.sort(X, axis=None), np.argsort(-X, axis=1, kind="mergesort", stable=None), np.partition([3, 1, 2], kth=1, axis=0)[1], np.argpartition([3, 1, 2], 0)[0], np.lexsort(([1, 0, 0], [2, 1, 1])), np.lexsort(X, axis=-1)
# %%
np.compress([True, False, True], X, axis=1), np.extract(X > 2, X), np.select([X > 7, X > 2], [X, -X], default=99), np.where(X > 2, X, 0), np.take(X, [0, 5], mode="wrap"), np.take(X, [0, 1], axis=1), np.take_along_axis(X, np.argsort(X, axis=1), axis=1)
# %%
np.unravel_index(4, (2, 3), order="F"), np.unravel_index([1, 5], shape=(2, 3)), np.ravel_multi_index(([1, 0], [2, 1]), (2, 3), order="F"), np.ravel_multi_index(([3], [4]), (2, 3), mode="wrap"), np.ravel_multi_index(([3], [4]), (2, 3), mode=("clip", "wrap"))
# %%
a = np.arange(5)
np.put(a, [0, 7], [10, 20], mode="wrap")
b = np.arange(5)
np.put(b, [0, 7], [10, 20], mode="clip")
a, b
# %%
np.put([1, 2], [5], [1])
# %%
np.unique([3, 1, 3], return_index=True, return_inverse=True, return_counts=True), np.unique(X, axis=0), np.unique([3, 1, 3], sorted=True), np.unique([np.nan, np.nan], equal_nan=False)
# %%
np.isin([1, 2, 3], [2], assume_unique=True, invert=True), np.isin(X, [1, 9], kind="sort"), np.isin([1, 2], [2], kind="table"), np.intersect1d([1, 2, 2], [2, 3]), np.union1d([1], [2]), np.setdiff1d([1, 2], [2], assume_unique=True), np.setxor1d([1, 2], [2, 3]), np.searchsorted([1, 2, 2, 3], 2, side="right"), np.searchsorted([3, 1, 2], 2, sorter=[1, 2, 0])
# %%
np.reshape(X, shape=(3, 2)), np.reshape(X, (3, -1), order="F"), np.reshape(X, 6, copy=True), X.reshape(3, 2, order="F"), np.ravel(X, order="F"), X.flatten(order="F"), X.ravel(order="K"), np.size(X, axis=1), np.size(X)
# %%
np.broadcast_to([1, 2], (2, 2), subok=False), [b.shape for b in np.broadcast_arrays([1, 2], [[1], [2]], subok=False)], np.rot90(X, k=3), np.rot90(X, axes=(1, 0)), np.flip(X, axis=1), np.roll(X, shift=1, axis=0), np.moveaxis(np.ones((2, 3, 4)), 0, -1).shape, np.swapaxes(X, 0, 1), np.expand_dims(X, axis=(0, 3)).shape, np.squeeze(np.ones((1, 2, 1)), axis=0).shape
# %%
np.concatenate([X, X], axis=1, dtype=float), np.concatenate(([1], [2.9]), dtype=int, casting="unsafe"), np.concatenate([X, X], axis=None), np.stack([[1, 2], [3, 4]], axis=1), np.vstack([[1, 2], [3.5, 4]]), np.dstack([[1], [2]]), np.column_stack([[1, 2], [3, 4]])
# %%
np.split(np.arange(6), [2, 4]), np.array_split(np.arange(5), 2), np.hsplit(X, 3), np.vsplit(X, 2), np.split(X, indices_or_sections=3, axis=1), np.repeat(X, repeats=[1, 2], axis=0), np.tile([1, 2], reps=(2, 2)), np.insert([1, 2], obj=1, values=9), np.append(X, [[0, 0, 0]], axis=0), np.delete(X, 1, axis=1), np.resize([1, 2], new_shape=(2, 2))
# %%
np.pad(X, ((1, 0), (0, 1)), constant_values=5), np.pad([1, 2, 3], 2, mode="linear_ramp", end_values=0), np.pad([1, 2, 3], (1, 2), mode="mean", stat_length=2)
# %%
np.lib.stride_tricks.sliding_window_view([1, 2, 3, 4], window_shape=2), np.lib.stride_tricks.sliding_window_view(X, 2, axis=1, subok=False, writeable=False)
# %%
np.clip(X, a_min=2, a_max=8), np.clip(X, min=2, max=3), X.clip(max=4), np.round(2.567, decimals=1), np.nan_to_num([np.nan, np.inf], copy=True, nan=1, posinf=2, neginf=3), np.fix([1.7, -1.7]), np.isposinf([np.inf, 1]), np.isneginf([-np.inf, 1]), np.sign([-2, 0]), np.heaviside([-1, 0, 1], 0.5)
# %%
X.astype("float64", copy=False), X.copy(order="F").flags["F_CONTIGUOUS"], X.tolist(), X.item(1, 2), X.take([0], axis=1), X.repeat(2, axis=0), X.argmax(axis=0), X.cumsum(axis=1), X.swapaxes(0, 1), X.transpose(1, 0), X.squeeze(), X.nonzero(), X.any(axis=0), X.all()
