import numpy as np

# %%
x = np.array([1.0, np.nan, 3.0]); m = np.array([[1.0, np.nan], [3.0, 4.0]])
np.nansum(x), np.nanmean(x), np.nanstd(x), np.nanvar(x, ddof=1), np.nanmin(x), np.nanmax(x), np.nanmedian(x), np.nanprod(x)
# %%
np.nansum(m, axis=0), np.nanmean(m, axis=1), np.nanmax(m, axis=0), np.nanmin(m, axis=1), np.nanmedian(m, axis=0), np.nanstd(m, axis=0), np.nanpercentile(m, 50), np.nanquantile(x, 0.5)
# %%
np.nanargmin(x), np.nanargmax(m, axis=1), np.nancumsum(x), np.nanmean(m, keepdims=True), np.nansum([1, 2]), np.nanmax([1, 2], keepdims=True)
# %%
np.sum(x), np.mean(x), np.max(x), np.min(x), np.median(x), np.percentile(x, 50)
# %%
np.nan_to_num([np.nan, np.inf, -np.inf, 1]), np.nan_to_num([np.nan, 1], nan=-1), np.nan_to_num([np.inf, -np.inf], posinf=9, neginf=-9)
# %%
np.nanmean([np.nan, np.nan])
