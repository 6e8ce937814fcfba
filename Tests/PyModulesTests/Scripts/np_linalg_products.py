import numpy as np

# %%
A = np.array([[1.0, 2], [3, 4]]); v = np.array([1.0, -1])
A @ v, v @ A, A @ A, v @ v, A.T @ A, np.dot(A, v), A.dot(A), v.dot(v), np.dot(2, v), np.matmul(A, A), np.dot([1, 2], [3, 4])
# %%
np.inner(v, v), np.outer(v, [1, 2, 3]), np.vdot(A, A), np.tensordot(A, A, axes=1), np.tensordot(A, A, axes=([0], [0])), np.kron([1, 2], [1, 10]), np.cross([1, 0, 0], [0, 1, 0]), np.inner(A, A), np.tensordot(A, A)
# %%
np.ones((2, 3, 4)) @ np.ones((4, 5)), (np.ones((2, 3, 4)) @ np.ones((2, 4, 1))).shape, np.arange(6).reshape(2, 3) @ np.arange(3), np.array([[True, False]]) @ np.array([[True], [True]])
# %%
np.einsum('ij,j->i', A, v), np.einsum('ii', A), np.einsum('ij->ji', A), np.einsum('ij,jk->ik', A, A), np.einsum('i,i->', v, v), np.einsum('i,j->ij', v, v), np.einsum('ij,ij->i', A, A), np.einsum('ij->', A), np.einsum('ii->i', A)
# %%
A @ np.ones(3)
# %%
np.ones((3, 4)).dot(np.ones((3, 4)))
# %%
np.ones((3, 4)) @ np.ones((3, 4))
# %%
A @ 2
# %%
np.dot(np.ones(3), np.ones(4))
# %%
X = np.arange(12.0).reshape(4, 3); (X.T @ X), X.T @ np.ones(4), X[:, ::2] @ [1, 1], X[::2].T @ X[1::2], X @ X[0]
# %%
np.linalg.multi_dot([A, A, v]), np.linalg.matrix_power(A, 3), np.linalg.matrix_power(A, 0), np.trace(A)
