import numpy as np
np.array([1, 2], subok=False), np.array([1, 2], ndmin=2), np.array([[1, 2]], ndmin=1), np.array([1.5], copy=True), np.array([[1, 2], [3, 4]], order="F").flags["F_CONTIGUOUS"]
# %%
np.array([[1, 2], [3, 4]], ndmax=1)
# %%
np.asarray([[1, 2], [3, 4]], order="F").flags["F_CONTIGUOUS"], np.asarray([1, 2], copy=True)
# %%
np.asarray([1, 2], copy=False)
# %%
a = np.arange(6).reshape(2, 3)
np.asarray(a, copy=False) is a, np.asarray(a) is a, np.asarray(a, copy=True) is a
# %%
np.ascontiguousarray(a.T).flags["C_CONTIGUOUS"], np.asfortranarray(a, dtype=float), np.ascontiguousarray(3, dtype=float), np.copy(a, subok=False)
# %%
np.fromiter((k * k for k in range(4)), dtype=int), np.fromiter([1, 2, 3], float, count=2), np.fromfunction(lambda i, j: i + j, (2, 3)), np.fromfunction(lambda i: i, (3,), dtype=int)
# %%
np.full((2, 2), 7, order="F"), np.full(3, [1, 2, 3], dtype=float), np.full_like(a, 2.9), np.full_like(a, 1, dtype=float, order="F", subok=False, shape=(2,)), np.full(2, 1, device="cpu")
# %%
np.zeros_like(a, dtype=float, shape=3), np.ones_like(a, order="C"), np.empty_like(a, shape=(0, 2)), np.zeros(2, device="cpu"), np.ones((1, 2), order="F", dtype=int)
# %%
np.arange(5, device="cpu"), np.arange(start=1, stop=7, step=2), np.arange(1, 2, 0.25, dtype=float), np.linspace(0, 1, 5, device="cpu"), np.linspace(0, 1, num=4, endpoint=False, retstep=True), np.linspace([0, 1], [1, 3], 3, axis=1), np.linspace(0, 10, 4, dtype=int)
# %%
np.logspace(0, 2, num=3, base=2), np.logspace(0, 1, 4, endpoint=False, dtype=float), np.geomspace(1, 1000, num=4), np.geomspace(1, 8, 3, endpoint=False), np.logspace([0, 1], 2, 3, axis=1)
# %%
x, y = np.meshgrid([1, 2, 3], [4, 5], copy=False)
x, y, np.meshgrid([1, 2], [3], indexing="ij"), np.meshgrid([1, 2, 3], [4, 5], sparse=True)
# %%
np.indices((2, 2)), np.indices((2, 3), sparse=True)
# %%
np.eye(2, M=3), np.eye(3, k=-1, dtype=int, order="F"), np.eye(2, device="cpu"), np.identity(2, dtype=int), np.tri(2, M=3, k=1), np.tri(3, dtype=int), np.tril(a, k=1), np.triu(a, k=-1), np.diag([1, 2], k=1), np.diag(np.ones((3, 3)), k=-1)
# %%
np.diag_indices(2), np.diag_indices(2, ndim=3), np.vander([1, 2, 3], N=2), np.vander([1, 2], 3, increasing=True)
# %%
b = np.zeros((5, 2), dtype=int)
np.fill_diagonal(b[:2], 1)
c = np.zeros((5, 2), dtype=int)
np.fill_diagonal(c, [3, 4], wrap=False)
b, c
# %%
np.ndarray((2, 3), dtype=int, order="F").shape, np.dtype(float), np.dtype("int64", copy=True) == np.int64, np.dtype(bool, align=False).name
