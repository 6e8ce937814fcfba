import numpy as np

# %%
a = np.array([1, 2, 3]); b = np.array([3, 2, 1])
a == b, a != b, a < b, a <= b, a > b, a >= b, a == 2, 2 < a
# %%
(a > 1) & (b > 1), (a > 1) | (b > 2), ~(a > 1), (a > 1) ^ (b > 1)
# %%
np.logical_and(a > 1, b > 1), np.logical_or(a > 2, b > 2), np.logical_not(a > 1), np.logical_xor(True, [True, False])
# %%
a == "x", a == None, a != None
# %%
a == [1, 2]
# %%
bool(np.array([1])), bool(np.array(0.0)), bool(np.array([[True]]))
# %%
if a: pass
# %%
a and b
# %%
not np.array([])
# %%
(a > 0).all(), (a > 2).any(), np.all([]), np.any([]), np.all([[1, 0], [1, 1]], axis=0), np.any([[0, 0], [1, 0]], axis=1, keepdims=True)
# %%
2 in a, 5 in a, np.nan in np.array([np.nan])
# %%
np.equal(1, 1), np.not_equal(a, 2), np.less(a, 2), np.less_equal(a, 2), np.greater(a, 2), np.greater_equal(a, 2)
# %%
np.array(["a", "b"]) == "a", np.array(["a", "b"]) == np.array(["a", "c"]), np.array(["a", "b"]) < "b"
# %%
np.isnan([1, np.nan]), np.isinf([np.inf, 1]), np.isfinite([np.nan, 1, -np.inf]), np.signbit([-0.0, 0.0])
# %%
np.isclose([1, 2], [1 + 1e-9, 2.1]), np.allclose([1, 2], [1, 2 + 1e-10]), np.isclose(np.nan, np.nan, equal_nan=True), np.allclose([1.0], [1.1], atol=0.2), np.isclose(100, 101, rtol=0.1)
# %%
np.array_equal([1, 2], [1, 2]), np.array_equal([1, 2], [1, 2, 3]), np.array_equiv([1, 1], [[1, 1], [1, 1]]), np.array_equal([np.nan], [np.nan], equal_nan=True)
# %%
np.bitwise_and(6, 3), np.bitwise_or([1, 2], 4), np.bitwise_xor(5, 1), np.invert([1, 2]), np.left_shift(1, [1, 2]), np.right_shift(8, 2)
# %%
np.isposinf([np.inf, -np.inf]), np.isneginf([np.inf, -np.inf]), np.isscalar(3), np.isscalar([3]), np.isscalar(np.float64(2)), np.isreal([1.0]), np.iscomplexobj(a), np.isrealobj(a)
# %%
max(a), min(a), sorted(b), sum(a), any(a > 2), all(a > 0)
