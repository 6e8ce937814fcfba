import numpy as np

# %%
np.array([1.0, 0.0, -1.0]) / 0
# %%
np.array([1, 0]) // 0
# %%
np.array([1, 0]) % 0
# %%
np.array([1.0]) // 0.0
# %%
np.array([1.0]) % 0.0
# %%
np.log([0.0, 1.0])
# %%
np.log(-1)
# %%
np.sqrt(np.array([-1.0, 4.0]))
# %%
np.exp(1000)
# %%
np.array([1e308]) * 10
# %%
np.inf - np.inf, np.array([np.inf]) - np.inf
# %%
np.arcsin(2)
# %%
np.float64(1) / 0
# %%
np.float64(0) / 0
# %%
np.float64(1e308) * 10
# %%
np.int64(5) // 0
# %%
np.int64(2**63 - 1) + np.int64(1)
# %%
np.int64(5) / 0
# %%
with np.errstate(divide='ignore', invalid='ignore'):
    print(np.array([1.0, 0.0]) / 0)
# %%
with np.errstate(all='raise'):
    np.array([1.0]) / 0
# %%
np.geterr()
# %%
old = np.seterr(over='ignore'); np.exp(1000), old['over']
# %%
np.seterr(**old)['over'], np.errstate(all='ignore') is None
# %%
np.array([np.nan]).astype(int)
# %%
np.power(0.0, -1)
# %%
np.reciprocal(np.array([0.0, 2.0]))
# %%
np.array([1e200]) ** 2
# %%
np.sum([1e308, 1e308])
# %%
np.mean([])
# %%
np.var([1.0], ddof=1)
