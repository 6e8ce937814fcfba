import numpy as np
A = np.array([[4.0, 1, 0], [1, 3, 1], [0, 1, 2]])
B = np.array([[1.0, 2], [3, 4], [5, 6]])
low = np.outer([1.0, 2, 3], [1, 1, 2])
np.round(np.linalg.pinv(B, rcond=1e-10), 8), np.round(np.linalg.pinv(A, hermitian=True), 8), np.round(np.linalg.pinv(low, rtol=1e-8), 8)
# %%
np.linalg.matrix_rank(low), np.linalg.matrix_rank(B, tol=1e3), np.linalg.matrix_rank(A, hermitian=True), np.linalg.matrix_rank(low, rtol=1e-8), np.linalg.matrix_rank([1.0, 2])
# %%
np.round(np.linalg.svd(A, hermitian=True)[1], 8), np.round(np.linalg.svd(B, compute_uv=False), 8), np.linalg.svd(B, full_matrices=False)[0].shape, np.linalg.svd(B, full_matrices=True)[0].shape
# %%
[np.round(np.linalg.cond(A, p=p), 8) for p in (None, 1, -1, 2, -2, np.inf, -np.inf, "fro")]
# %%
[np.round(np.linalg.norm(A, ord=o), 8) for o in (None, "fro", "nuc", 1, -1, 2, -2, np.inf, -np.inf)], np.linalg.norm(B, axis=0), np.linalg.norm(B, ord=1, axis=1, keepdims=True), np.linalg.norm([3, 4], ord=0), np.linalg.norm([3.0, -4], ord=3)
# %%
np.linalg.vector_norm(B), np.linalg.vector_norm(B, axis=0, keepdims=True), np.linalg.vector_norm(B, axis=1, ord=1), np.linalg.vector_norm([3, 4], ord=np.inf)
# %%
np.linalg.trace(A), np.linalg.trace(A, offset=1), np.linalg.trace(np.eye(2), dtype=int), np.linalg.diagonal(A, offset=-1), np.linalg.cross([1, 0, 0], [0, 1, 0]), np.linalg.cross([[1, 0, 0]], [[0, 0, 1]], axis=1), np.linalg.outer([1, 2], [3, 4])
# %%
np.linalg.multi_dot([A, B, B.T]), np.linalg.matrix_power(A, 3), np.round(np.linalg.matrix_power(A, -1), 8), np.linalg.matmul(A, B)
# %%
np.cross([1, 0, 0], [0, 1, 0]), np.cross([[1], [0], [0]], [[0], [1], [0]], axis=0), np.cross([[1, 0, 0]], [[0], [1], [0]], axisa=1, axisb=0, axisc=0)
# %%
np.round(np.linalg.qr(A, mode="r"), 8), np.linalg.qr(B, mode="complete").Q.shape, np.linalg.qr(B, mode="reduced").R.shape, np.round(np.linalg.cholesky(A, upper=True), 8), np.round(np.linalg.cholesky(A), 8)
# %%
np.round(np.linalg.eigh(A, UPLO="U").eigenvalues, 8), np.round(np.linalg.eigvalsh(A, UPLO="L"), 8), np.round(np.linalg.lstsq(B, [1, 2, 3], rcond=None)[0], 8), np.round(np.linalg.slogdet(A).logabsdet, 8), np.round(np.linalg.det(A), 8)
# %%
np.einsum("ij,jk->ik", A, B, optimize=True), np.einsum("ii", A), np.einsum("ij->j", B), np.einsum("i,j", [1, 2], [3, 4]), np.tensordot(A, B, axes=([1], [0])), np.kron([1, 2], [1, 1]), np.inner([1, 2], [3, 4]), np.vdot([[1, 2]], [[3, 4]]), np.trace(A, offset=-1, axis1=0, axis2=1)
# %%
np.linalg.solve(A, B), np.linalg.inv(A) @ A > 0.5
# %%
np.linalg.solve(low, [1, 2, 3])
# %%
np.linalg.cholesky(-A)
# %%
np.linalg.norm(A, ord="nope")
# %%
np.linalg.eigh(A, UPLO="X")
