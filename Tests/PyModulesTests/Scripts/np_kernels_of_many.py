# Rows long enough for the kernels of extremes, flags, places, choices and whole quotients.
import numpy as np
rng = np.random.default_rng(5)
nan = float("nan")
for n in (1, 2, 5, 31, 63, 64, 65, 100, 300, 5000):
    a = rng.normal(size=n); i = rng.integers(-50, 50, n)
    print(n, a.max() == sorted(a)[-1], a.min() == sorted(a)[0], a.argmax() == list(a).index(max(a)), a.argmin() == list(a).index(min(a)), i.max() == max(i.tolist()), i.min() == min(i.tolist()), i.argmax() == i.tolist().index(max(i.tolist())), i.argmin() == i.tolist().index(min(i.tolist())))
    b = a.copy(); b[n // 2] = nan
    if n > 3: b[n - 1] = nan
    print(b.max(), b.min(), b.argmax(), b.argmin(), np.nanmax(b) if n > 1 else 0, np.fmax.reduce(b) if n > 1 else 0)
    print((i // 7).tolist()[:5], (i // -3).tolist()[:5], (i[::2] // 4).tolist()[:4], np.array_equal(i // 7, [x // 7 for x in i.tolist()]))
    f = a > 0; g = i > 3
    print((f & g).sum(), (f | g).sum(), (f ^ g).sum(), (~f).sum(), f[::2].sum(), f.mean(), np.isnan(b).sum(), np.isinf(b * np.inf).sum(), np.isfinite(b).sum(), np.signbit(-b).sum(), np.logical_not(i).sum())
    print(np.clip(a, -0.5, 0.5).sum(), np.clip(b, -1, 1)[:3], np.clip(a[::-2], 0, 1)[:3], np.clip(i, -3, 3)[:5], np.clip(a, nan, 1)[:2], np.clip(a, 2, 1)[:2])
    p = rng.integers(-n, n, 7)
    print(a[p], i[p], a[p.reshape(7, 1)][:2], a[::-1][p][:2], i[list(p)])
    try: a[np.array([0, n])]
    except IndexError as e: print(e)
    try: i[np.array([0, -n - 1])]
    except IndexError as e: print(e)
A = rng.normal(size=(40, 70)); F = np.asfortranarray(A)
for M in (A, F, A.T, A[::2, ::3], A[::-1]):
    print(M.max(axis=0)[:3], M.min(axis=1)[:3], M.argmax(axis=0)[:5], M.argmin(axis=1)[:5], M.max(), M.argmax(), M.max(axis=(0, 1)), (M > 0).sum(axis=0)[:5], (M > 0).sum(axis=1)[:5], (M > 0).mean(axis=0)[:2])
I = rng.integers(0, 100, (30, 50))
print(I.max(axis=0)[:5], I.min(axis=1)[:5], I.max(axis=1, keepdims=True).shape, I.argmax(axis=1)[:5])
print(np.max([-0.0, 0.0]), np.max([0.0, -0.0]), np.min([0.0, -0.0]), np.min([-0.0, 0.0]))
print(np.exp([0, 1, -1, 700, -745, 800, nan, np.inf, -np.inf, 1e-300]), np.exp(np.arange(10.0)), np.exp(1), np.exp(np.linspace(-1, 1, 40)[::3]))
print(5 // np.array([2, -3]), np.array([7, -7]) // np.array([2, 2]), np.array([5, 6]) // -1)
with np.errstate(divide="ignore"): print(np.array([5, 6]) // 0)
print(np.array([2**62, -2**62, 2**53 + 1]) // 3, np.array([2**62]) // 2**60)
m = rng.normal(size=3000) > 0
u, v = rng.normal(size=3000), rng.integers(0, 9, 3000)
print(np.where(m, u, -1).sum(), np.where(m, 1, v).sum(), np.where(m, u, u[::-1])[:3], np.where(m.reshape(3, 1000), v[:1000], 0).sum(axis=1))
