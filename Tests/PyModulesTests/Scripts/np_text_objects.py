import numpy as np

# %%
names = np.array(["lasso", "ridge", "ols"])
names, str(names[1]), names.dtype, names == "ridge", names[names != "ols"], names.tolist(), len(names)
# %%
names[np.array([0.5, 2.0, -1]) > 0], np.sort(names), np.argsort(names), np.unique(names), names.astype(object), "ridge" in names
# %%
for n, v in zip(names, [1, 2, 3]): print(n, v)
# %%
names[0] = "elasticnet"; names
# %%
np.array(["a", "b"]) + np.array(["c", "d"]), np.concatenate([names, ["x"]]), names.reshape(3, 1).shape, np.where(names == "ols", 1, 0)
# %%
o = np.array([1, "a", None, 2.5], dtype=object); o, o[0], o[1:], o == 1, o.dtype
# %%
np.array([1, 2], dtype=object) + 1, np.array([1, 2], dtype=object) * np.array([3, 4]), -np.array([1, 2], dtype=object), np.array([1, 2], dtype=object).sum(), np.array([[1], [2]], dtype=object).shape
# %%
np.array([{"a": 1}, [1, 2]], dtype=object), np.array([print, len])[1] is len, np.array(names, dtype=object)[0]
# %%
names + 1
# %%
names.sum()
# %%
np.mean(names)
# %%
names.max()
