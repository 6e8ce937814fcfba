import numpy as np
x = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, np.nan]])
w = np.array([[True, False, True], [True, True, False]])
np.sum(x, where=w), x.sum(axis=0, where=w), np.mean(x, where=w), np.mean(x, axis=1, where=w), x.mean(where=~np.isnan(x))
# %%
np.std(x, where=w), x.std(axis=1, where=w), np.var(x, where=w, ddof=1), np.var(x, axis=0, where=w)
# %%
np.max(x, where=w, initial=0), np.min(x, where=w, initial=100), np.prod(x, where=w), np.any(x > 4, where=w), np.all(x > 0, where=w)
# %%
np.nanmean(x, where=w), np.nansum(x, where=w), np.nanmax(x), np.nanstd(x)
# %%
np.mean(x, where=[True, False, True])
# %%
np.mean(x, where=False)
# %%
np.max(x, where=w)
# %%
np.sum([1, 2, 3], where=[True, False, True]), np.mean([1, 2, 3], where=[True, False, True])
# %%
np.mean(x, axis=0, keepdims=True, where=w)
