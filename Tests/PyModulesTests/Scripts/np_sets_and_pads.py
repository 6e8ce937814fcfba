import numpy as np
# %%
np.intersect1d([1, 2, 3, 3], [3, 2], return_indices=True)
# %%
np.intersect1d([3, 1, 2], [2, 3], assume_unique=True, return_indices=True), np.intersect1d([1, 1, 2], [2, 1, 1], assume_unique=True)
# %%
np.intersect1d(["b", "a"], ["a", "c"], return_indices=True)
# %%
np.setdiff1d([3, 1, 2, 3], [2], assume_unique=True), np.setdiff1d([3, 1, 2, 3], [2])
# %%
np.setxor1d([3, 1, 1], [2], assume_unique=True), np.setxor1d([3, 1, 1], [2, 3])
# %%
np.union1d([3, 1.5], [[1, 3]]), np.intersect1d([], [1])
# %%
np.union1d([1], [2], assume_unique=True)
# %%
np.isin([1, 5], [5], assume_unique=True, invert=True, kind="sort"), np.isin([1, 5], [5], kind="table")
# %%
np.isin([1.5], [2], kind="table")
# %%
np.isin([1], [2], kind="bad")
# %%
np.pad([1, 2, 3], 2, mode="reflect", reflect_type="odd"), np.pad([1, 2, 3], 4, mode="symmetric", reflect_type="odd")
# %%
np.pad([1, 2, 3], (7, 4), mode="reflect", reflect_type="odd"), np.pad([1], 2, mode="reflect", reflect_type="odd")
# %%
np.pad([[1.5, 2.0], [4.0, 8.0]], ((1, 0), (0, 2)), mode="reflect", reflect_type="odd")
# %%
np.pad([1, 2, 3], 1, mode="reflect", reflect_type="even"), np.pad([1, 2, 5], (9, 0), mode="symmetric", reflect_type="odd")
# %%
np.astype(np.array([1.5]), int), np.astype(np.array([1]), int, copy=False, device="cpu")
# %%
np.astype([1.5], int)
# %%
np.dsplit(np.arange(8).reshape(2, 2, 2), 2), np.array_split(np.arange(6).reshape(2, 3), 2, axis=1)
# %%
np.isfortran(np.ones((2, 2))), np.isfortran(np.asfortranarray(np.ones((2, 2)))), np.iterable([1]), np.iterable(5)
# %%
np.asarray_chkfinite([1, 2], dtype=float, order="C")
# %%
np.asarray_chkfinite([1, np.inf])
# %%
np.bitwise_left_shift(1, 3), np.bitwise_right_shift([8, 4], 1), np.asin(0.5), [round(float(x), 12) for x in (np.asinh(1.0), np.acosh(2.0), np.atanh(0.5))]
# %%
np.long is np.int64, np.astype(np.float64(2.5), int)
# %%
p = np.poly1d([1, 2, 3])
p.deriv(m=2), p.integ(m=1), p.integ(m=2, k=[1, 2])
# %%
np.polydiv([2.0, 3, 1], [1, 1]), np.polydiv(u=[3.0, 5.0, 2.0], v=[2.0, 1.0]), np.polydiv(np.poly1d([2, 3, 1]), [1, 1])
# %%
np.polydiv([1, 2], [1, 2, 3]), np.polydiv([1.0, 2.0], [0.0])
# %%
old = np.seterr(under="ignore", invalid="ignore", divide="ignore", over="ignore")
np.array([0.0]) / 0
# %%
np.seterr(**old)
old
# %%
with np.printoptions(formatter={"float": lambda x: f"<{x:.1f}>"}):
    print(np.array([1.25, 2.0]))
# %%
np.exceptions.RankWarning.__name__, issubclass(np.exceptions.RankWarning, RuntimeWarning)
# %%
np.testing.assert_almost_equal(1.0, 1.1, decimal=0, err_msg="near", verbose=True)
# %%
np.testing.assert_almost_equal(1.0, 2.0, err_msg="far")
# %%
np.testing.assert_array_almost_equal([1.0], [2.0], decimal=3, err_msg="far")
# %%
np.testing.assert_array_equal([1, 2], np.array([1, 2]), strict=False)
