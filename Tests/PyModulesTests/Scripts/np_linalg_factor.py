import numpy as np

# %%
A = np.array([[2.0, 0], [0, 3]]); B = np.array([[3.0, 1], [1, 2], [0, 1]])
w, V = np.linalg.eigh(A); w, np.abs(V)
# %%
np.linalg.eigvalsh([[2, 1], [1, 2]]).round(10), np.linalg.eigh(A, UPLO='U').eigenvalues
# %%
np.linalg.eigh(A)
# %%
U, s, Vt = np.linalg.svd(B); U.shape, s.round(10), Vt.shape, (U[:, :2] * s @ Vt).round(10)
# %%
U, s, Vt = np.linalg.svd(B, full_matrices=False); U.shape, np.linalg.svd(B, compute_uv=False).round(10), np.linalg.svdvals(B).round(10)
# %%
Q, R = np.linalg.qr(B); np.abs(Q).round(8), np.abs(R).round(8), (Q @ R).round(10), np.linalg.qr(B, mode='complete').Q.shape, np.abs(np.linalg.qr(B, mode='r')).round(8)
# %%
np.linalg.norm([3, 4]), np.linalg.norm(B).round(10), np.linalg.norm([1, -2, 3], 1), np.linalg.norm([1, -2, 3], np.inf), np.linalg.norm([1, -2, 3], ord=-np.inf), np.linalg.norm([1, 0, 3], 0), np.linalg.norm([1.0, 2], 3).round(10)
# %%
np.linalg.norm(B, axis=1).round(10), np.linalg.norm(B, axis=0, keepdims=True).round(10), np.linalg.norm(B, 'fro').round(10), np.linalg.norm(B, 2).round(10), np.linalg.norm(B, 1), np.linalg.norm(B, np.inf), np.linalg.norm(B, 'nuc').round(10), np.linalg.norm(B, ord=1, axis=1), np.linalg.norm(B, -2).round(10), np.linalg.norm(B, keepdims=True).round(8)
# %%
np.linalg.norm(B, 'abc')
# %%
np.linalg.norm(5.0), np.linalg.vector_norm([3, 4]), np.linalg.trace(A), np.linalg.diagonal(A), np.linalg.outer([1, 2], [3, 4])
