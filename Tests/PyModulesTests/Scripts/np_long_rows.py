# Rows so long that they are sorted by digits and picked without branches.
import numpy as np

rng = np.random.default_rng(3)
a = rng.normal(size=5000)
a[::97] = np.nan
a[::89] = 0.0
a[::83] = np.inf
a[::79] = -np.inf
s = np.sort(a)
print(s[:70:10], s[2000:2003], s[-60:-50], np.isnan(s).sum())
print(np.all(s[:4900][1:] >= s[:4900][:-1]))
print(np.argsort(a, kind="stable")[::450])
print(np.median(a[np.isfinite(a)]), np.percentile(a[np.isfinite(a)], [1, 50, 99]))
# %%
k = rng.integers(-(2**63), 2**63 - 1, size=3000)
print(np.sort(k)[::500], np.argsort(k, kind="stable")[::500])
small = rng.integers(-3, 3, size=3000)
print(np.sort(small)[::300], np.argsort(small, kind="stable")[::300])
print(np.unique(small, return_counts=True))
# %%
m = rng.random((3, 2000))
print(np.sort(m, axis=1)[:, ::500])
print(np.sort(m, axis=0)[:, ::500])
print(np.argsort(m, axis=1, kind="stable")[:, ::500])
# %%
print(m[m > 0.999], m[m > 2].shape, np.flatnonzero(m[0] > 0.998), a[a > 3.3])
print(m[:, ::2][m[:, ::2] > 0.999])
# %%
big = rng.random(300000)
for _ in range(3):
    big = big * 2 - big + 0.5
print(big[:3], big.std(), big.var(ddof=1), big.sum())
print(rng.normal(2, 3, 20000)[::4000], rng.standard_normal(20000)[::4000])
print(rng.uniform(-1, 1, 20000)[::4000], rng.random(20000)[::4000], rng.integers(10))
