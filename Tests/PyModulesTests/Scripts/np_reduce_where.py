import numpy as np


def z(*s, **k):
    return np.zeros(*s, **k)


a = np.array([4.0, 1.0, 9.0])
b = np.array([2.0, 0, 3])
I = np.arange(6).reshape(2, 3)
n0 = -np.zeros((2, 3))
# %%
np.add.reduce([1, 2, 3], where=[True, False, True])
# %%
np.add.reduce(I, where=[True, False, True])
# %%
np.add.reduce(I, axis=1, where=[True, False, True])
# %%
np.add.reduce(I, axis=1, where=[True, False, True], keepdims=True)
# %%
np.multiply.reduce(I, axis=1, where=[True, False, True])
# %%
np.maximum.reduce(I, where=I>1)
# %%
np.maximum.reduce(I, where=I>1, initial=-5)
# %%
np.subtract.reduce(I, where=I>1)
# %%
np.subtract.reduce(I, where=I>1, initial=0)
# %%
np.logical_and.reduce(I, where=I>1)
# %%
np.logical_or.reduce(I, axis=None, where=I>1)
# %%
np.add.reduce(I, where=[True,False])
# %%
np.add.reduce(I, where=True)
# %%
np.add.reduce([1.5, 2], where=[True, False], initial=10)
# %%
np.add.reduce([], where=[])
# %%
np.minimum.reduce([1.0, 2], where=[True, False], initial=np.inf)
# %%
np.add.reduce(['a'], where=[True])
# %%
np.bitwise_or.reduce(I, where=I>1)
# %%
np.power.reduce(I, where=I>1)
# %%
np.divide.reduce(a, where=a>1, initial=1)
# %%
np.logaddexp.reduce(a, where=a>1)
# %%
np.hypot.reduce(a, where=a>1)
# %%
np.bitwise_and.reduce(I, where=I>1)
# %%
np.bitwise_xor.reduce(I, where=I>1)
# %%
np.logical_xor.reduce(I, where=I>1)
# %%
np.fmax.reduce(a, where=a>1, initial=0)
# %%
np.add.reduce([True,False], where=[True, True])
# %%
np.add.reduce(I, where=[[True],[False]])
# %%
np.add.reduce(5, where=True)
# %%
np.add.reduce(np.float64(5), axis=None, where=False)
# %%
np.add.reduce(n0)
# %%
np.add.reduce([-0.0])
# %%
np.add.reduce(I, initial=0.5)
# %%
np.add.reduce(I, initial=None)
# %%
np.add.reduce([], initial=None)
# %%
np.add.reduce(a,out=(np.zeros(()),))
