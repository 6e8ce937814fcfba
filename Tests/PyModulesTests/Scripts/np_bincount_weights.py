import numpy as np


def z(*s, **k):
    return np.zeros(*s, **k)


a = np.array([4.0, 1.0, 9.0])
b = np.array([2.0, 0, 3])
I = np.arange(6).reshape(2, 3)
n0 = -np.zeros((2, 3))
# %%
np.bincount([1, 2], weights=['a', 'b'])
# %%
np.bincount([1, 2], weights=['1', '2'])
# %%
np.bincount([1, 2], weights=[1, None])
# %%
np.bincount([1,2],weights=[[1,2]])
# %%
np.bincount([1,2],weights=[True,False])
# %%
np.bincount([1,2],weights=np.array(['1.5','2']))
# %%
np.bincount([1,2],weights='ab')
# %%
np.bincount([1,2],weights=5)
# %%
np.bincount(['a'])
# %%
np.bincount([1.5])
# %%
np.bincount([1,2],weights=np.array([1,'x'],dtype=object))
