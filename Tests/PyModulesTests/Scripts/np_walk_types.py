import numpy as np
np.bitwise_not(np.array([0, 5])), np.bitwise_invert(np.array([0, 5]))
# %%
[issubclass(np.int64, t) for t in (np.signedinteger, np.integer, np.number, np.generic)]
# %%
[issubclass(np.float64, t) for t in (np.inexact, np.floating, float, np.number)]
# %%
[issubclass(np.str_, t) for t in (np.character, np.flexible, str, np.generic)]
# %%
np.permute_dims(np.zeros((2, 3, 4)), (2, 0, 1)).shape, np.zeros((2, 3)).mT.shape
# %%
np.array(["ab"])[0] == "ab"
# %%
np.intp is np.int64, np.object_, np.array([None, 1], dtype=np.object_)
# %%
isinstance(np.add, np.ufunc), np.add, type(np.add)
# %%
np.dtype(float), np.dtype("int64"), np.dtype(bool).name, np.float64.__name__
