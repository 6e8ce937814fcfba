import numpy as np
# %%
np.zeros(2, device="gpu")
# %%
np.zeros(2, device="cpu")
# %%
np.ones(2, dtype=int, device="gpu")
# %%
np.ones(2, like=np.zeros(3))
# %%
np.ones(2, like=[1])
# %%
np.empty((0, 2), dtype=int, order="F", device="cpu", like=np.ones(1))
# %%
np.full(2, 7, like=np.ones(1), device="cpu")
# %%
np.eye(2, like=np.ones(1), device="cpu")
# %%
np.eye(2, order="F").flags.f_contiguous
# %%
np.identity(2, like=np.ones(1))
# %%
np.tri(2, like=np.ones(1))
# %%
np.arange(3, like=np.ones(1), device="cpu")
# %%
np.arange(3, device="gpu")
# %%
np.linspace(0, 1, 3, device="cpu")
# %%
np.logspace(0, 1, 2, axis=0)
# %%
np.geomspace(1, 100, 3, dtype=int, axis=0)
# %%
np.geomspace([1, 10], [100, 1000], 3, axis=1)
# %%
np.array([1], like=np.ones(1)), np.asarray([1], like=np.ones(1), device="cpu")
# %%
np.asanyarray([1.5], dtype=float, order="C", device="cpu", copy=True, like=np.ones(1))
# %%
np.asanyarray([1.5], copy=False)
# %%
np.ascontiguousarray([1], like=np.ones(1)), np.asfortranarray([1], like=np.ones(1))
# %%
np.fromiter(range(3), int, like=np.ones(1))
# %%
np.fromfunction(lambda i: i, (3,), like=np.ones(1))
# %%
np.zeros_like([[1, 2]], device="gpu")
# %%
np.zeros_like([1, 2], order="Q")
# %%
a = np.arange(6).reshape(2, 3)
f = np.asfortranarray(a)
[np.zeros_like(f, order=o, subok=False, device="cpu").flags.f_contiguous for o in "CFAK"]
# %%
[np.ones_like(f, order=o, subok=False, device="cpu", shape=(3, 2)).flags.f_contiguous for o in "CFAK"]
# %%
[np.full_like(f, 9, order=o, device="cpu").flags.f_contiguous for o in "CFAK"]
# %%
np.empty_like(a, dtype=float, order="F", subok=False, device="cpu").flags.f_contiguous
# %%
[a.copy(order=o).flags.f_contiguous for o in "CFAK"]
# %%
[f.copy(order=o).flags.f_contiguous for o in "CFAK"]
# %%
[np.copy(f, order=o, subok=False).flags.f_contiguous for o in "CFAK"]
# %%
f.copy(order="Q")
# %%
f.copy(order=None).flags.f_contiguous
# %%
np.zeros(2, order="K")
# %%
np.zeros((2, 2), order="F").flags.f_contiguous
# %%
np.array([1, 2], order="Q")
# %%
[a.astype(float, order=o, subok=False).flags.f_contiguous for o in "CFAK"]
# %%
[f.astype(int, order=o, copy=False) is f for o in "CFAK"]
# %%
np.array([1.5]).astype(int, casting="safe")
# %%
np.array([1]).astype(float, casting="safe"), np.array([1]).astype(int, casting="no")
# %%
np.array([1]).astype(float, casting="equiv")
# %%
np.array([1.5]).astype(int, casting="sure")
# %%
a.T.reshape(6, copy=False)
# %%
np.reshape(a.T, (6,), copy=False)
# %%
b = a.reshape(3, 2, copy=False)
b[0, 0] = 100
a
# %%
c = a.reshape(3, 2, copy=True)
c[0, 0] = -1
a
# %%
np.reshape(a, (3, 2), copy=True)
# %%
x, y = np.array([1.0, 2.0]), np.array([3.0, 4.0, 5.0])
gx, gy = np.meshgrid(x, y, copy=False)
gx.shape, gy.shape, np.shares_memory(gx, x), np.may_share_memory(gy, y, max_work=None)
# %%
sx, sy = np.meshgrid(x, y, copy=False, sparse=True, indexing="ij")
sx[0, 0] = 9.0
x, sx, sy
# %%
np.shares_memory(x, y, max_work=1)
# %%
np.indices((2, 2), dtype=float)
# %%
np.stack([[1, 2], [3, 4]], axis=1, dtype=float), np.stack([[1.5]], dtype=int, casting="unsafe")
# %%
np.stack([[1.5]], dtype=int)
# %%
np.vstack([[1], [2]], dtype=float), np.vstack([[1.5]], dtype=int, casting="unsafe")
# %%
np.hstack([[1], [2]], dtype=float), np.hstack([[1.5]], dtype=int, casting="unsafe")
# %%
np.dstack([[1], [2]]), np.dstack(([[1]], [[2.5]]))
# %%
np.concat([[1], [2]], dtype=float), np.concat([[1.5]], dtype=int, casting="unsafe")
