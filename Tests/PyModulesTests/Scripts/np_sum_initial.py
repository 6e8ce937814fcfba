import numpy as np


def z(*s, **k):
    return np.zeros(*s, **k)


a = np.array([4.0, 1.0, 9.0])
b = np.array([2.0, 0, 3])
I = np.arange(6).reshape(2, 3)
n0 = -np.zeros((2, 3))
# %%
np.max([np.nan, 1.0], initial=3)
# %%
np.sum(-0.0)
# %%
np.sum([-0.0])
# %%
np.sum([-0.0, -0.0])
# %%
np.sum(n0, axis=0)
# %%
np.sum(n0, axis=1)
# %%
np.sum(n0)
# %%
np.mean(n0)
# %%
np.mean(n0, axis=0)
# %%
n0.sum(axis=1)
# %%
np.sum(n0.T, axis=0)
# %%
np.cumsum(n0)
# %%
np.sum([1,2],initial=0.5)
# %%
np.sum([1,2],initial=2)
# %%
np.sum([True],initial=2)
# %%
np.sum([1.5],initial=True)
# %%
np.sum(I, axis=0, initial=[1,2,3])
# %%
np.prod([1,2],initial=0.5)
# %%
np.max([1,2],initial=5.5)
# %%
np.sum(a, initial='a')
# %%
np.sum(a, initial=None)
# %%
np.prod([2.0], initial=None)
# %%
np.max(a, initial=None)
# %%
np.nansum(I, initial=.5)
# %%
np.mean(n0, where=n0==0)
# %%
np.any(I, where=I>3)
# %%
np.sum(np.array(['a']), where=[True])
# %%
np.sum(np.array([1,'x'],dtype=object),where=[True,False])
# %%
np.sum(np.array([1,2.5],dtype=object),where=[True,False])
# %%
np.max(I, where=[True,False,True], initial=-1)
# %%
np.max(a, where=[True,False,True], initial=-1)
# %%
np.max(I, where=I>2, initial=0.5)
