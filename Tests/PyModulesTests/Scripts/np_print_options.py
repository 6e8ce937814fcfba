import numpy as np

# %%
a = np.array([1.23456789, 100.5, -0.001])
a, print(a)
# %%
np.set_printoptions(precision=3); a
# %%
np.set_printoptions(suppress=True); np.array([1e-10, 1.0, 123.456])
# %%
np.set_printoptions(precision=8, suppress=False); np.array([1e-10, 1.0, 123.456])
# %%
with np.printoptions(precision=2, suppress=True): print(a)
# %%
a
# %%
np.get_printoptions()
# %%
np.set_printoptions(threshold=5, edgeitems=2); np.arange(20), np.ones((7, 7))
# %%
np.set_printoptions(threshold=1000, edgeitems=3, linewidth=30); np.arange(15)
# %%
np.set_printoptions(linewidth=75, sign='+'); np.array([1.0, -2])
# %%
np.set_printoptions(sign='-', floatmode='fixed', precision=2); np.array([1.0, 2.345])
# %%
np.set_printoptions(floatmode='maxprec', precision=8, nanstr='NA', infstr='INF'); np.array([np.nan, np.inf, 1])
# %%
np.set_printoptions(nanstr='nan', infstr='inf', formatter={'float': lambda v: f"<{v:.1f}>"}); np.array([1.0, 2])
# %%
np.set_printoptions(formatter=None); np.array([1.0, 2])
# %%
np.array2string(a, precision=2), np.array2string(np.arange(3), separator=','), np.array2string(a, formatter={'float_kind': lambda v: "%.1f" % v}), np.array2string(np.arange(6).reshape(2, 3), prefix='  '), np.array2string(np.arange(30), max_line_width=40), np.array2string(a, suppress_small=True, floatmode='fixed', precision=1), np.array2string(np.arange(10), threshold=5, edgeitems=1), np.array2string(np.array([1.0]), sign='+', suffix=')')
# %%
np.array_repr(a), np.array_str(a), np.array_str(a, precision=1), np.array_repr(a, max_line_width=20, suppress_small=True)
# %%
np.format_float_positional(3.14159, precision=2), np.format_float_positional(2.0), np.format_float_positional(2.0, trim='-'), np.format_float_positional(0.1, precision=5, unique=False), np.format_float_scientific(12345.678, precision=2), np.format_float_scientific(0.001, exp_digits=3), np.format_float_positional(1.5, min_digits=4, sign=True), np.base_repr(10), np.base_repr(255, base=16), np.binary_repr(5), np.binary_repr(5, width=8), np.format_float_scientific(1.0, trim='0', unique=True, sign=False, min_digits=2), np.format_float_positional(12.5, fractional=True)
# %%
np.set_printoptions(precision=2.5)
# %%
np.set_printoptions(sign='x')
# %%
np.set_printoptions(floatmode='x')
# %%
with np.printoptions(legacy='1.25'):
    print(repr(np.float64(1.5)), [np.int64(2)], np.arange(2000), repr(np.arange(2000)))
