import numpy as np
m = np.arange(6.0).reshape(2, 3)
s = np.arange(18.0).reshape(2, 3, 3)
# %%
np.linalg.matrix_norm(m), np.linalg.matrix_norm(m, ord=1, keepdims=True), np.linalg.matrix_norm(s, ord="fro")
# %%
np.linalg.matrix_norm(m, ord="nuc").round(10), np.linalg.matrix_norm(s, ord=np.inf)
# %%
np.linalg.vector_norm(m, axis=1, ord=1), np.linalg.vector_norm(m, axis=(0, 1), keepdims=True), np.linalg.vector_norm(s, axis=(0, 2), ord=np.inf)
# %%
np.linalg.vector_norm(m, ord=0), np.linalg.vector_norm(m, keepdims=True, axis=0)
# %%
np.linalg.matrix_transpose(m), np.matrix_transpose(s).shape
# %%
np.linalg.matrix_transpose([1, 2])
# %%
np.linalg.tensordot([1, 2], [3, 4], axes=1), np.linalg.tensordot(m, m, axes=((1,), (1,)))
# %%
np.linalg.vecdot([[1, 2], [3, 4]], [1, 1]), np.vecdot([[1, 2], [3, 4]], [[1, 1], [0, 1]]), np.linalg.vecdot([[1, 2], [3, 4]], [[1, 1], [0, 1]], axis=0)
# %%
np.vecdot([[1, 2], [3, 4]], [[1, 1], [0, 1]], axis=0), np.vecdot([1.5, 2], [2, 4])
# %%
np.vecdot([1, 2], [1, 2, 3])
# %%
np.matvec([[1, 2], [3, 4]], [1, 1]), np.vecmat([1, 1], [[1, 2], [3, 4]]), np.matvec(s, [1, 0, 1])
# %%
np.linalg.outer([1, 2], [3, 4]), np.linalg.cross([1, 0, 0], [0, 1, 0])
# %%
np.linalg.outer([[1]], [2])
# %%
np.linalg.cross([1, 2], [3, 4])
# %%
np.linalg.trace(s, offset=1), np.linalg.trace(m, dtype=int), np.linalg.diagonal(s, offset=-1)
# %%
np.linalg.diagonal([1, 2])
# %%
h = np.array([[2.0, 1.0], [1.0, 2.0]])
np.linalg.pinv(h, hermitian=True).round(12), np.linalg.matrix_rank(h, hermitian=True), np.linalg.matrix_rank([[1, 1], [1, 1]], hermitian=True)
# %%
u, d, vt = np.linalg.svd([[2.0, 1.0], [1.0, -3.0]], hermitian=True)
d.round(10), ((u * d) @ vt).round(10)
# %%
np.linalg.svd([[2.0, 1.0], [1.0, -3.0]], hermitian=True, compute_uv=False).round(10)
# %%
np.linalg.multi_dot([np.eye(2), h, h], out=None)
# %%
np.linalg.pinv([[2.0, 100.0], [1.0, 2.0]], hermitian=True).round(12)
