import numpy as np
np.linspace(0, 1, 5), np.linspace(0, 1, 4, endpoint=False), np.linspace(0, 1, 3, retstep=True), np.logspace(-2, 2, 5), np.logspace(0, 3, 4, base=2), np.geomspace(1, 1000, 4), np.arange(0, 1, 0.25), np.arange(5, 0, -2)
# %%
np.meshgrid([1, 2], [3, 4]), np.meshgrid([1, 2], [3, 4], indexing="ij")[0], np.mgrid[0:2, 0:3].shape, np.ogrid[0:2, 0:3][1], np.indices((2, 2))[0]
# %%
np.poly1d([1, 2, 3]), np.poly1d([1, 2])(3), np.polyfit([0, 1, 2], [1, 3, 7], 2).round(8), np.polyval([1, 0, 1], [2, 3]), np.roots([1, -3, 2]), np.polyder([1, 2, 3]), np.vander([1, 2, 3], 3), np.vander([1, 2], increasing=True)
# %%
np.unravel_index(5, (2, 3)), np.ravel_multi_index((1, 2), (2, 3)), np.unique([3, 1, 3], return_counts=True), np.unique(["b", "a"]), np.unique([[1, 2], [1, 2]], axis=0), np.where([True, False], 1, 0), np.where([0, 1, 2]), np.nonzero([[0, 1], [2, 0]]), np.argwhere([0, 1])
# %%
np.set_printoptions(precision=3, suppress=True); np.array([1e-10, 1.23456, 1000.5])
# %%
np.set_printoptions(precision=8, suppress=False); np.array([1e-10, 1.23456, 1000.5])
# %%
with np.printoptions(precision=2): print(np.array([3.14159]))
# %%
np.array_split(np.arange(7), 3), np.insert([1, 2], 1, 9), np.delete([1, 2, 3], 0), np.append([1], [2, 3]), np.clip([1, 5, 9], 2, 6), np.copy([1]), np.ceil([1.2]), np.logical_not([True]), np.atleast_2d([1]), np.absolute(-2), np.empty((0, 2)).shape
# %%
np.linalg.lstsq([[1.0, 0], [0, 2], [1, 1]], [1.0, 2, 3], rcond=None)[0], np.linalg.pinv([[1.0, 2], [3, 4]]), np.matmul([[1, 2]], [[3], [4]]), np.vdot([1, 2], [3, 4]), np.isclose(1, 1 + 1e-9), np.allclose([1], [1.1], atol=0.2)
# %%
np.random.seed(0); np.random.multivariate_normal([0, 0], [[1, 0.5], [0.5, 1]], 2), np.random.binomial(5, 0.5, 3)
# %%
np.zeros_like([1, 2]), np.ones_like([[1.5]]), np.full_like([1, 2], 7), np.eye(2, 3, k=1), np.identity(2), np.diag([1, 2]), np.tri(2), np.asarray([1, 2], dtype=float), np.ascontiguousarray([1]), np.fromiter((i for i in range(3)), dtype=int), np.frombuffer if False else None
