import numpy as np


def z(*s, **k):
    return np.zeros(*s, **k)


a = np.array([4.0, 1.0, 9.0])
b = np.array([2.0, 0, 3])
I = np.arange(6).reshape(2, 3)
n0 = -np.zeros((2, 3))
# %%
np.std([1, 2], mean=1.5)
# %%
np.var([1, 2], mean=1.5)
# %%
np.std(I, axis=0, mean=np.mean(I, axis=0, keepdims=True))
# %%
np.std(I, axis=1, mean=np.mean(I, axis=1))
# %%
np.std(I, axis=1, mean=np.mean(I, axis=1, keepdims=True), ddof=1, keepdims=True)
# %%
np.var(I, mean=0)
# %%
np.var(I, mean=[0, 1, 2], axis=0)
# %%
np.var(I, mean=None)
# %%
I.var(mean=2.0)
# %%
I.std(mean=[2.0])
# %%
np.var(I, mean='a')
# %%
np.var(I, mean=[0, 1])
# %%
np.var(I, mean=2.0, where=I>1)
# %%
np.var(I, axis=1, mean=[[1.], [4.]], where=I>1)
# %%
np.nanstd([1, 2], mean=1.5)
# %%
np.nanvar([1, np.nan, 3], mean=1.5)
# %%
np.nanvar([1, np.nan, 3], mean=[1.5])
# %%
np.nanvar([[1, np.nan, 3],[4, 5, 6.5]], axis=1, mean=np.array([[2.],[5.]]), ddof=1)
# %%
np.nanstd([[1, np.nan, 3],[4, 5, 6.5]], axis=0, mean=np.nanmean([[1, np.nan, 3],[4, 5, 6.5]], axis=0, keepdims=True))
# %%
np.nanvar(I, mean=2.5)
# %%
np.nanvar([1.0, np.nan], mean=None)
# %%
np.var([], mean=0.0)
# %%
np.var(I, mean=np.array(2))
# %%
np.var(I, mean=np.int64(2))
# %%
np.var(I, mean=np.array([[2.0]]), keepdims=True)
# %%
np.nanstd([1.0, 2, np.nan], mean=1.5, where=[True, False, True])
# %%
np.nanstd([np.nan], mean=0.0)
# %%
np.nanstd([1.0, np.nan], mean=np.mean([1.0]))
# %%
np.nanvar([1,2.,np.nan], mean=3.0, ddof=3)
