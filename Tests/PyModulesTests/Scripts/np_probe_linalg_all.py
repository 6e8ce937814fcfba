import numpy as np
A = np.array([[4.0, 2, 1], [2, 5, 3], [1, 3, 6]]); b = np.array([1.0, 2, 3])
np.set_printoptions(precision=6, suppress=True)
print(np.linalg.inv(A), np.linalg.solve(A, b), np.linalg.det(A).round(6), np.linalg.cholesky(A), np.linalg.norm(b), np.linalg.norm(A), np.linalg.norm(A, 1), np.linalg.norm(A, np.inf), np.linalg.norm(A, 2).round(6), np.linalg.norm(A, "fro"), np.linalg.norm(b, 1), np.linalg.norm(b, 0), np.linalg.norm(A, axis=1), np.linalg.norm(b, ord=3).round(6), np.linalg.eigvalsh(A), np.linalg.matrix_rank(A), np.linalg.cond(A).round(6), np.trace(A), np.linalg.matrix_power(A, 2), np.linalg.slogdet(A), np.linalg.pinv(A[:, :2]), np.abs(np.linalg.qr(A)[1]), np.linalg.svd(A, compute_uv=False), sep="\n")
w, V = np.linalg.eigh(A); print(w, np.allclose(V @ np.diag(w) @ V.T, A)); x, res, rank, sv = np.linalg.lstsq(A[:, :2], b, rcond=None); print(x, res, rank, sv); U, s, Vt = np.linalg.svd(A, full_matrices=False); print(np.allclose(U * s @ Vt, A)); Q, R = np.linalg.qr(A); print(np.allclose(Q @ R, A), np.allclose(Q.T @ Q, np.eye(3)))
print(np.dot(b, b), np.inner(b, b), np.outer(b, b), np.cross([1, 0, 0], [0, 1, 0]), np.kron([1, 2], [1, 1]), np.vdot(b, b), A @ b, b @ A, np.matmul(A, A).shape, np.einsum("ij,j->i", A, b), np.einsum("ii", A), np.tensordot(A, A, axes=1).shape, np.diag(A), np.diag([1, 2]), np.diag(A, 1), np.triu(A), np.tril(A, -1), np.multiply(b, 2), np.linalg.multi_dot([A, A, b]))
def t(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
t(lambda: np.linalg.cholesky(-A)); t(lambda: np.linalg.det(A[:2])); t(lambda: np.linalg.solve(A, b[:2])); t(lambda: np.linalg.inv(b)); t(lambda: np.linalg.eigh(b)); t(lambda: np.linalg.norm(b, "fro")); t(lambda: np.linalg.lstsq(A, b[:2])); t(lambda: np.linalg.inv([[1, 2], [2, 4]])); t(lambda: np.linalg.foo); t(lambda: np.linalg.matrix_power(A[:2], 2)); t(lambda: np.dot(A, b[:2])); t(lambda: np.cross([1], [2]))
