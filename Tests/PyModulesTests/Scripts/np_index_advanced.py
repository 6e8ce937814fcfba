import numpy as np

# %%
a = np.arange(10) * 10
a[[1, 3, -1]], a[np.array([[0, 1], [2, 3]])], a[[]], a[a > 40], a[~(a > 40)]
# %%
b = np.arange(12).reshape(3, 4)
b[[0, 2]], b[[0, 2], [1, 3]], b[:, [3, 0]], b[[True, False, True]], b[b % 2 == 0]
# %%
b[1:, [0, 2]], b[[0, 1], 1:], b[[2], :], b[:, [1]].shape
# %%
b[np.ix_([0, 2], [1, 3])], b[[[0], [2]], [1, 3]]
# %%
c = np.arange(24).reshape(2, 3, 4)
c[:, [0, 2]].shape, c[[0, 1], :, [1, 2]].shape, c[0, [0, 1]].shape, c[:, [0, 1], [1, 2]].shape, c[[0], :, 1].shape
# %%
c[[0, 1], :, [1, 2]], c[c > 20], c[1, [True, False, True]]
# %%
b[[0, 5]]
# %%
b[[0, 1], [0, 1, 2]]
# %%
b[[True, False]]
# %%
a[[0.5, 1]]
# %%
a[[1, 2]] = 7; a[a > 60] = 0; a
# %%
b[b > 5] = -1; b
# %%
b[[0, 1], [0, 1]] = [50, 60]; b
# %%
b[[0, 1]] = [1, 2, 3, 4]; b
# %%
b[[True, False, True], 1] = 9; b
# %%
a[[0, 1]] = [1, 2, 3]
# %%
a[a > 5] = [1, 2]
# %%
a[[1, 1, 1]] += 1; a
# %%
x = np.array([3.0, np.nan, 1.0]); x[np.isnan(x)] = 0; x
# %%
b[:, [0, 1]].flags.f_contiguous, b[[0, 1]].flags.c_contiguous
# %%
m = np.array([[True, False], [False, True]]); np.array([[1, 2], [3, 4]])[m]
