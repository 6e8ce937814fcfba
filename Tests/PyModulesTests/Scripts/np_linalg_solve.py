import numpy as np

# %%
A = np.array([[4.0, 1], [1, 3]]); b = np.array([1.0, 2])
np.linalg.inv(A).round(12), np.linalg.solve(A, b).round(12), np.linalg.solve(A, np.eye(2)).round(12), np.linalg.det(A).round(12), round(np.linalg.det([[1, 2], [3, 4]]), 10), np.linalg.inv([[2, 0], [0, 4]])
# %%
x, res, rank, s = np.linalg.lstsq(np.array([[1., 0], [1, 1], [1, 2]]), np.array([1., 2, 4]), rcond=None)
x.round(10), res.round(10), int(rank), s.round(10)
# %%
theta, *_ = np.linalg.lstsq(np.c_[np.ones(3), [0, 1, 2]], [1, 3, 5]); theta.round(10)
# %%
np.linalg.pinv([[1., 2], [3, 4], [5, 6]]).round(10), np.linalg.matrix_rank([[1, 2], [2, 4]]), np.linalg.matrix_rank(np.eye(3)), np.linalg.cond(A).round(10), np.linalg.cond([[1., 0], [0, 2]], 1)
# %%
np.linalg.inv([[1.0, 2], [2, 4]])
# %%
np.linalg.inv(np.ones((2, 3)))
# %%
np.linalg.inv([1, 2])
# %%
np.linalg.solve([[1.0, 2], [2, 4]], [1, 2])
# %%
np.linalg.solve(A, [1, 2, 3])
# %%
np.linalg.cholesky([[1.0, 2], [2, 1]])
# %%
try:
    np.linalg.inv(np.zeros((2, 2)))
except np.linalg.LinAlgError as e:
    print("caught", e, isinstance(e, ValueError))
# %%
np.linalg.cholesky(A).round(10), np.linalg.cholesky(A, upper=True).round(10), np.linalg.slogdet(A)[0], np.linalg.slogdet(A).logabsdet.round(10)
# %%
np.linalg.inv(A.T @ A + 0.1 * np.eye(2)) @ A.T @ b
