import numpy as np

# %%
np.eye(3), np.eye(2, 3), np.eye(3, k=1), np.eye(2, dtype=int), np.identity(2)
# %%
np.diag([1, 2, 3]), np.diag([1, 2], k=1), np.diag(np.arange(9).reshape(3, 3)), np.diag(np.arange(9).reshape(3, 3), k=-1)
# %%
np.tri(3), np.tri(2, 3, 1), np.tril(np.ones((3, 3))), np.triu(np.arange(9).reshape(3, 3), 1)
# %%
np.vander([1, 2, 3]), np.vander([1, 2, 3], 2), np.vander([1., 2, 3], 3, increasing=True), np.vander([2, 3], N=4)
# %%
np.diagflat([1, 2]), np.tril_indices(3), np.triu_indices(2, k=1), np.diag_indices(2)
# %%
a = np.zeros((3, 3)); np.fill_diagonal(a, 5); a
# %%
np.diagonal(a), np.trace(a), a.trace(), a.diagonal(1)
