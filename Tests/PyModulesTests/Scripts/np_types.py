import numpy as np

# %%
np.issubdtype(np.float64, np.number), np.issubdtype(int, np.integer), np.issubdtype(np.array([1.0]).dtype, np.floating), np.issubdtype(bool, np.number)
# %%
np.result_type(int, float), np.promote_types(int, float), np.can_cast(int, float), np.can_cast(float, int), np.can_cast(float, int, casting='unsafe'), np.result_type(int, bool)
# %%
np.finfo(float).eps, np.finfo(np.float64).max, np.finfo(float).tiny, np.iinfo(int).max, np.iinfo(np.int64).min, np.finfo(float).resolution, np.finfo(1.0).min, np.iinfo(int).bits, np.finfo(float).bits
# %%
np.array([1, 2]).astype(float), np.array([1.9, -1.9]).astype(int), np.array([0, 1]).astype(bool), np.array([1.5, 2]).astype(str), np.array([1, 2]).astype(str), np.array([True]).astype(int), np.array(["1", "2"]).astype(float), np.array([1, 2]).astype(object), np.array([1, 2]).astype('float64', copy=False)
# %%
np.array([1.5]).astype(np.float64)
# %%
np.pi, np.e, np.inf, np.nan, np.newaxis is None, np.euler_gamma, np.True_, np.False_
# %%
np.isdtype(np.dtype(float), 'real floating'), np.dtype(float).type, np.dtype(int).char, np.dtype(float).str, np.dtype('U3').itemsize
# %%
a = np.array([1.0, 2.0]); a.tolist(), a.item(0), np.array([7]).item(), a.item(1), np.array([[1, 2]]).tolist(), np.array(3).tolist(), np.array([True]).tolist(), type(a.tolist()[0])
# %%
a.item()
# %%
a.fill(3); a, a.copy(order='F'), a.view() is a, a.__len__(), a.astype(int, casting='unsafe', order='C')
# %%
float(np.array(2.5)), int(np.array(3)), float(np.float64(2)), int(np.array(2.7)), complex if False else None
# %%
float(np.array([1.0]))
# %%
float(np.array([1.0, 2.0]))
# %%
range(np.array(3)), [10, 20, 30][np.array(1)]
# %%
hash(np.array([1]))
# %%
{np.array([1]): 2}
# %%
np.vectorize(lambda x: x * 2)([1, 2, 3]), np.vectorize(lambda x, y: x + y)([1, 2], [[10], [20]]), np.vectorize(lambda x: "a" if x > 1 else "bb", otypes=[str])([1, 2]), np.vectorize(lambda x: x > 1)(np.arange(3))
# %%
np.apply_along_axis(lambda r: r.sum(), 1, np.arange(6).reshape(2, 3)), np.apply_along_axis(lambda r: r * 2, 0, np.arange(4).reshape(2, 2)), np.apply_along_axis(np.sort, axis=1, arr=np.array([[3, 1], [2, 0]]))
# %%
list(np.ndenumerate(np.array([[1, 2]]))), list(np.ndindex(2, 2)), np.s_[1:3], np.index_exp[0]
# %%
np.lib.stride_tricks.sliding_window_view(np.arange(5), 3)
