import numpy as np


def z(*s, **k):
    return np.zeros(*s, **k)


a = np.array([4.0, 1.0, 9.0])
b = np.array([2.0, 0, 3])
I = np.arange(6).reshape(2, 3)
n0 = -np.zeros((2, 3))
# %%
np.lexsort([[[1, 2], [2, 1]]])
# %%
np.lexsort([[[1, 2], [2, 1]],[[1, 0],[0,0]]])
# %%
np.lexsort([[[1, 2], [2, 1]],[[1, 0],[0,0]]], axis=0)
# %%
np.lexsort(np.array([[3,1,2],[1,1,0]]))
# %%
np.lexsort(np.zeros((2,2,3)))
# %%
np.lexsort(([1,2],[1,2,3]))
# %%
np.lexsort([])
# %%
np.lexsort(5)
# %%
np.lexsort([1,2,3])
# %%
np.lexsort([3, 1])
# %%
np.lexsort([[1,2]], axis=2)
# %%
np.lexsort([[[1, 2], [2, 1]]], axis=-3)
# %%
np.lexsort(([],))
# %%
np.lexsort((['b','a'],[1,1]))
# %%
np.lexsort([[[1, 2], [2, 1]]], axis=None)
# %%
np.lexsort((np.arange(3), [[1,2,3]]))
# %%
np.lexsort(np.zeros((2,0,3)))
# %%
np.lexsort(np.zeros((0,3)))
# %%
np.lexsort(((1,2),(2,1.5)), axis=0)
# %%
np.lexsort([[np.nan, 1, 2],[0,0,0]])
