# Medians, quantiles and orders of rows long enough for the selecting kernels.
import numpy as np
rng = np.random.default_rng(9)
for n in (1, 2, 3, 10, 1023, 1024, 1025, 5000, 20001):
    a = rng.normal(size=n); 
    print(n, np.median(a), np.percentile(a, [0, 1, 25, 33.3, 50, 90, 100]), np.quantile(a, 0.5, method="lower"), np.quantile(a, [0.3, 0.7], method="higher"), np.quantile(a, 0.77, method="nearest"), np.quantile(a, 0.2, method="midpoint"), np.quantile(a, .9, method="hazen"), np.quantile(a, .99, method="weibull"))
    b = a.copy(); b[n // 2] = np.nan
    print(np.median(b), np.percentile(b, [10, 90]), np.nanmedian(b) if n > 1 else 0, np.nanpercentile(b, 20) if n > 1 else 0)
    c = rng.integers(0, 5, n); print(np.median(c), np.percentile(c, 30), np.quantile(np.zeros(n), 0.4), np.median(np.full(n, -np.inf)))
    o = np.argsort(a); print(o[:5], np.argsort(c, kind="stable")[:5], np.array_equal(a[o], np.sort(a)), np.sort(c)[-3:])
A = rng.normal(size=(2000, 3)); print(np.median(A, axis=0), np.percentile(A, [5, 95], axis=0), np.median(A, axis=1)[:3], np.median(A))
