import numpy as np

# %%
x = [7, 1, 5, 3, 9, 2]
np.median(x), np.median([1, 2, 3]), np.median([[1, 5], [2, 4]], axis=0), np.median([[1, 5], [2, 4]]), np.median([[1., 2, 3]], axis=1, keepdims=True)
# %%
np.percentile(x, 50), np.percentile(x, [25, 50, 75]), np.quantile(x, 0.1), np.quantile(x, [0, 1]), np.percentile([[1, 2], [3, 4], [5, 9]], 50, axis=0)
# %%
[float(np.percentile(x, 40, method=m)) for m in ["linear", "lower", "higher", "nearest", "midpoint", "hazen", "weibull", "median_unbiased", "normal_unbiased"]]
# %%
np.quantile(x, [[0.1, 0.2], [0.3, 0.4]]), np.percentile([[1, 2], [3, 4]], [10, 90], axis=1), np.quantile([[1., 2], [3, 4]], 0.5, axis=0, keepdims=True)
# %%
np.percentile(x, 101)
# %%
np.quantile(x, -0.1)
# %%
np.median([])
