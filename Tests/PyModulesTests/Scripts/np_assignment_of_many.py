# Assignment through masks and places, and questions of many flags.
import numpy as np

rng = np.random.default_rng(3)
for n in (2, 5, 64, 1000, 5000):
    a = rng.normal(size=n); i = rng.integers(-9, 9, n); m = a > 0
    b = a.copy(); b[m] = 0.5; print(b.sum(), b[:3])
    b[~m] = np.arange((~m).sum()); print(b.sum())
    b[m] = [7]; print(b[:4]); j = i.copy(); j[m] = 2.9; print(j[:5]); j[i > 3] = True; print(j.sum())
    p = rng.integers(-n, n, 2 * n); b = np.zeros(n); b[p] = 1; print(b.sum()); b[p] = np.arange(2 * n); print(b[:5])
    b[p] += 1; print(b.sum()); j[p[:3]] = [1, 2, 3]; print(j.sum()); b[::-1][p[:2]] = [4.5, 5.5]; print(b.sum())
    print(m.any(), m.all(), (~m).all(), (a > 99).any(), (a < 99).all(), np.any(m, keepdims=True), m[::2].any(), m.sum(), np.count_nonzero(m), np.count_nonzero(i))
    print((i ** 2).sum(), (i ** np.array(2)).dtype, (2 ** np.abs(i)).sum(), np.sort(a)[:3], np.argsort(i, kind="stable")[:6])
    for bad in (lambda: b.__setitem__(np.array([0, n]), 1), lambda: b.__setitem__(m, np.zeros(int(m.sum()) + 2)), lambda: b.__setitem__(p, np.zeros(2 * n + 1)), lambda: b.__setitem__(np.array([True] * (n + 1)), 0)):
        try: bad(); print("went well")
        except (IndexError, ValueError) as e: print(type(e).__name__, e)
A = rng.normal(size=(30, 40)); B = A.copy(); B[A > 0] = 0; print(B.sum()); B[A < 0] = A[A < 0] * 2; print(B.sum())
F = np.asfortranarray(A).copy(order="F"); F[A > 1] = -1; print(F.sum()); V = A[::2]; V[V > 0] = 3; print(A.sum()); A.T[A.T < 0] = 1; print(A.sum())
x = np.arange(10); x[x > 4] = x[x > 4] - 100; print(x); x[x < 0] = x[:5]; print(x); x[x] = 0 if x.min() >= 0 else x[0]; print(x)
n2 = np.where(rng.random(3000) < 0.1, np.nan, rng.normal(size=3000)); print(np.nanmean(n2), np.nansum(n2), np.nanmax(n2), np.nanmin(n2), np.nanstd(n2), np.nanmedian(n2))
s = np.array(["a", "b", "c"]); s[np.array([True, False, True])] = "z"; print(s); t = np.zeros(3, bool); t[[0, 2]] = True; print(t)
print(np.sort(rng.normal(size=(3, 200)), axis=1)[:, :2], np.sort(rng.normal(size=(200, 3)), axis=0)[:2], np.sort(rng.integers(0, 99, (3, 100)))[:, :5])
print(np.log([1, 2, 10, 0.5]), np.log(np.arange(1, 50.0)).sum(), np.log(np.linspace(0.1, 5, 100))[::9])
