import numpy as np

# %%
a = np.arange(6.0).reshape(2, 3)
a.shape, a.ndim, a.size, a.dtype, a.itemsize, a.nbytes, a.strides, a.T.strides
# %%
a.T, a.T.shape, a.T.flags.f_contiguous, a.real, a.imag
# %%
a.base is None, a[0].base is a, a.T.base is a, a.copy().base
# %%
print(a.flags)
# %%
a.shape = (3, 2); a
# %%
a.shape = (4, 2)
# %%
list(a.flat), len(a), a.size
# %%
a.foo
# %%
a.reshap(3)
# %%
np.shape(a), np.ndim(a), np.size(a), np.size(a, 0), np.shape([[1, 2]]), np.ndim(3)
# %%
type(a), type(a[0, 0]), isinstance(a, np.ndarray), isinstance(a[0, 0], float)
# %%
a.dtype == float, a.dtype == np.float64, a.dtype == 'float64', a.dtype == int, a.dtype.name, a.dtype.kind, a.dtype.itemsize
# %%
np.dtype(float), np.dtype('int64'), np.dtype(bool), np.dtype('<U5'), np.dtype(object), str(np.dtype(float))
# %%
np.array(["ab"]).dtype, np.array([1]).dtype, np.array([True]).dtype, np.array([None]).dtype
# %%
np.dtype('float99')
