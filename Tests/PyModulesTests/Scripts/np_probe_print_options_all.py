import numpy as np
a = np.array([1.23456789, 123456.789, 1e-8]); b = np.arange(50) / 7
for kw in [dict(precision=3), dict(suppress=True), dict(precision=2, suppress=True), dict(linewidth=40), dict(threshold=10, edgeitems=2), dict(sign="+"), dict(nanstr="NA", infstr="INF"), dict(floatmode="fixed"), dict(formatter={"float": lambda x: f"<{x:.1f}>"}), dict(formatter={"float_kind": "{:.2e}".format}), dict(sign=" "), dict(floatmode="maxprec_equal", precision=4), dict(floatmode="unique")]:
    with np.printoptions(**kw): print(a); print(repr(b)); print(np.array([np.nan, np.inf, 1]))
print(np.array2string(a, precision=2, separator=", "), np.array2string(np.arange(3), prefix="x = "), np.array_repr(a), np.array_str(a, precision=2), np.format_float_positional(1.5, 3), np.format_float_scientific(12345.678, precision=2), np.array2string(a, max_line_width=20), np.array2string(a, suppress_small=True), np.array2string(b, threshold=5, edgeitems=1), np.array2string(a, formatter={"float": lambda v: "%.1f" % v}))
np.set_printoptions(precision=4, suppress=True); print(a, np.get_printoptions()["precision"], np.float64(1.23456789)); np.set_printoptions(precision=8, suppress=False); print(a)
