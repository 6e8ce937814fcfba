import numpy as np
a = np.array([1.23456789, -2e-10, 1e5])
np.array2string(a, precision=3, suppress_small=True), np.array2string(a, separator=", ", prefix="a = ", max_line_width=20), np.array2string(np.arange(20), threshold=5, edgeitems=2), np.array2string(a, formatter={"float_kind": lambda x: f"<{x:.1f}>"}), np.array2string(a, floatmode="fixed", precision=2, sign="+"), np.array2string(a, suffix=")")
# %%
np.format_float_positional(2.0, trim="-"), np.format_float_positional(1e-7, unique=False, precision=9), np.format_float_positional(1.5, sign=True, min_digits=4)
# %%
np.format_float_scientific(12345.678, precision=2), np.format_float_scientific(1.0, trim="0", exp_digits=3, sign=True), np.format_float_scientific(1 / 3, unique=False, precision=5, min_digits=5)
# %%
np.base_repr(10, base=3, padding=2), np.base_repr(-255, 16), np.binary_repr(5, width=8), np.binary_repr(-3, width=4), np.array_repr(a, precision=2), np.array_str(a, suppress_small=True, max_line_width=15)
# %%
with np.printoptions(precision=2, suppress=True, threshold=6, edgeitems=1, linewidth=30, sign=" ", floatmode="maxprec_equal", nanstr="NA", infstr="oo"):
    print(np.array([np.nan, np.inf, 1.5]), np.arange(9) / 7, np.linspace(0, 1, 6))
print(np.get_printoptions()["precision"], np.linspace(0, 1, 4))
# %%
np.set_printoptions(formatter={"int": lambda k: f"#{k}"})
print(np.arange(3))
np.set_printoptions()
print(np.arange(3))
np.set_printoptions(formatter=None, precision=4)
print(np.array([1 / 3, 100 / 3]))
np.set_printoptions(precision=8)
# %%
double = np.vectorize(lambda x, k=2: x * k, otypes=[float], doc="Doubles.")
double([1, 2]), double([1, 2], k=3), double.__doc__, np.vectorize(lambda x: x + 1, cache=True)([1, 5])
# %%
np.apply_along_axis(lambda r: r.sum(), axis=1, arr=np.ones((2, 3))), np.piecewise([1.0, -1], [[True, False], [False, True]], [lambda x: x * 2, 0]), np.errstate(divide="ignore") is not None
# %%
with np.errstate(divide="ignore", invalid="ignore", over="ignore", under="ignore", all=None):
    print(np.array([1.0, 0]) / 0)
with np.errstate(all="raise"):
    np.array([1.0]) / 0
# %%
np.geterr(), np.seterr(divide="ignore")["divide"], np.seterr(divide="warn")["divide"]
# %%
np.polyfit([0, 1, 2], [1, 3, 7], deg=2, rcond=1e-12), np.polyfit([0, 1, 2, 3], [1, 3, 7, 8], 1, w=[1, 1, 1, 2], full=False), np.polyint([6, 2], m=2, k=[1, 2]), np.polyder([1, 2, 3], m=1), np.polyval([1, 2], 3), np.roots([1, -3, 2]), np.poly([1, 2]), np.polyadd([1], [1, 2]), np.polymul([1, 2], [1, 2])
# %%
p = np.poly1d([1, 2], variable="t")
q = np.poly1d([1, 2], r=True)
print(p, q, p(2), p.order, p.coef, q.roots, p.deriv(), p.integ(k=3), p * p, p + 1, p[0], sep="\n")
# %%
np.testing.assert_allclose([1, 2], [1, 2.1], rtol=0.1, atol=0, equal_nan=True, err_msg="", verbose=True, strict=False)
np.testing.assert_array_equal([1, 2], [1, 2], err_msg="x", verbose=False)
np.testing.assert_equal({"a": [1]}, {"a": [1]}, err_msg="", verbose=True, strict=False)
np.testing.assert_array_almost_equal([1.0], [1.0000001], decimal=6, verbose=True)
np.testing.assert_almost_equal(1.0, 1.00000001, decimal=7, verbose=True)
np.testing.assert_array_less([1], [2], err_msg="e", verbose=True, strict=False)
# %%
np.testing.assert_array_equal([1, 2], [1, 3], verbose=False)
# %%
np.testing.assert_array_less([3, 1], [2, 2], err_msg="must grow")
# %%
np.allclose([1, np.nan], [1, np.nan], equal_nan=True), np.isclose([1, 1.1], 1, rtol=0.2), np.isclose(0, 1e-9, atol=1e-8), np.array_equal([1, np.nan], [1, np.nan], equal_nan=True), np.array_equiv([1, 1], [[1, 1]])
