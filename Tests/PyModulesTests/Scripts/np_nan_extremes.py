import numpy as np


def z(*s, **k):
    return np.zeros(*s, **k)


a = np.array([4.0, 1.0, 9.0])
b = np.array([2.0, 0, 3])
I = np.arange(6).reshape(2, 3)
n0 = -np.zeros((2, 3))
# %%
np.nanmax([1.0], initial=2)
# %%
np.nanmax([1.0, np.nan, 5], where=[True, True, False])
# %%
np.nanmax([1.0, np.nan, 5], where=[True, True, False], initial=0)
# %%
np.nanmax([1.0, np.nan, 5], where=[True, True, False], initial=np.nan)
# %%
np.nanmin([[1.0, np.nan, 5],[np.nan]*3], axis=1, initial=0.5)
# %%
np.nanmin([[1.0, np.nan, 5],[np.nan]*3], axis=1, initial=50)
# %%
np.nanmin([[1.0, np.nan, 5],[np.nan]*3], axis=1, initial=50, where=[[True, True, True],[False]*3])
# %%
np.nanmax(I, initial=2)
# %%
np.nanmax(I, axis=0, initial=2, where=I>100)
# %%
np.nanmax(I, where=I>1)
# %%
np.nanmin(I, initial=2.5)
# %%
np.nanmax([], initial=1)
# %%
np.nanmax([np.nan], initial=1)
# %%
np.nanmax([1.0, 3.0], initial=2, keepdims=True)
# %%
np.nanmin([np.nan], where=[False], initial=7)
# %%
np.nanmin([np.nan, 2], where=True)
# %%
np.nanmax([np.nan, 2], initial=None)
# %%
np.nanmax([True, False], initial=3)
# %%
np.nanmin([np.nan, np.nan])
# %%
np.nanmin([[np.nan, np.nan],[1,2]],axis=1)
# %%
np.nanmax(np.array([np.nan]))
# %%
np.nanmax([np.nan])
# %%
np.nanmax(np.array([[np.nan,1]]), axis=0)
# %%
np.nanmax(np.array([np.nan, 1]), initial=3)
# %%
np.nanmax(np.array([np.nan]), initial=3)
# %%
np.nanmin(np.array([np.nan, 4]), where=[True, True], initial=3)
# %%
np.nanmin(np.array([np.nan, 4]), where=[True, True])
# %%
np.nanmin(np.array([]))
# %%
np.nanmin(np.array([]), initial=1)
# %%
np.nanmin([])
# %%
np.nanmin(np.array([],dtype=int))
# %%
np.nanmin(np.float64('nan'))
# %%
np.nanmax(np.array([1.,np.nan]),axis=0,keepdims=True)
# %%
np.nanmax(np.array(np.nan))
