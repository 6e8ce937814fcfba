import numpy as np
a = np.arange(12).reshape(3, 4); b = a[1]; c = a.T; d = a[:, ::2]; e = a.ravel(); f = a.flatten(); g = a[[0, 1]]; h = a[a > 5]
b[0] = 100; c[3, 2] = -1; d[0, 1] = 50; e[5] = 77; f[0] = 9; g[0] = 8; h[:] = 0
print(a); print(f[:3], g, h)
r = a.reshape(4, 3); r[0, 0] = -5; print(a[0, 0], np.shares_memory(a, r), np.may_share_memory(a, f), a.base is None, r.base is not None, c.base is a)
s = a.T.reshape(-1); s[0] = 1234; print(a[0, 0]); v = a.view(); v[2] = 0; print(a); w = a.copy(); w[:] = 1; print(a.sum())
x = np.array([1, 2, 3]); y = x; y += 1; print(x); y = y + 1; print(x); z = np.asarray(x); z[0] = 9; print(x, np.array(x) is x, np.asarray(x) is x)
x[1:] = x[:-1]; print(x); x = np.arange(6); x[2:] += x[:-2]; print(x); m = np.eye(3); np.fill_diagonal(m, 7); d = np.diagonal(m); print(m, d); t = m.T; t[0] += 1; print(m); sw = np.arange(6).reshape(2, 3).swapaxes(0, 1); print(sw, sw.flags.c_contiguous, sw.strides)
