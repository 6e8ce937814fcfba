import numpy as np

# %%
np.zeros(3), np.zeros((2, 2)), np.zeros(2, dtype=int), np.zeros((1, 2), dtype=bool), np.zeros(2, dtype=str)
# %%
np.ones(3), np.ones((2, 1), dtype=int), np.ones(2, dtype=bool), np.ones((2, 2), order='F').flags.f_contiguous
# %%
np.full(3, 7), np.full((2, 2), 1.5), np.full(2, True), np.full(2, 3, dtype=float), np.full(2, "ab")
# %%
a = np.array([[1, 2], [3, 4]])
np.zeros_like(a), np.ones_like(a, dtype=float), np.full_like(a, 9), np.empty_like(a).shape, np.zeros_like(a, shape=(3,))
# %%
np.full_like(a, 2.5), np.full_like(a, 2.5, dtype=float)
# %%
np.empty((2, 3)).shape
# %%
np.zeros(-1)
# %%
np.zeros((2, -3))
# %%
np.zeros(2.5)
# %%
np.zeros("a")
# %%
np.ones((2, 3, 2))
# %%
np.zeros(()), np.zeros((0, 3)), np.ones((2, 0))
