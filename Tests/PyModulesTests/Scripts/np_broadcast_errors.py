import numpy as np
a, b = np.ones((2, 3)), np.arange(4)
a + b
# %%
a @ a
# %%
np.concatenate([a, b])
# %%
a.reshape(5)
# %%
np.array([[1, 2], [3]])
# %%
a[2]
# %%
a[0, 5]
# %%
a[[0, 9]]
# %%
a["x"]
# %%
a[0.5]
# %%
np.linalg.solve(np.zeros((2, 2)), np.ones(2))
# %%
np.linalg.cholesky(-np.eye(2))
# %%
np.zeros((2, 3)) @ np.zeros((2, 3))
# %%
if a > 1: pass
# %%
np.meen(a)
# %%
a.meen()
# %%
np.mean(a, axs=0)
# %%
np.ones(2, 3)
# %%
a[0] = [1, 2]
# %%
b[:] = np.ones((2, 2))
# %%
np.arange(3) + "a"
# %%
np.stack([a, b])
# %%
np.dot(a, b)
# %%
np.split(b, 3)
# %%
np.array([1, 2]).item()
# %%
float(np.array([1.5]))
