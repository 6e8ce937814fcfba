import numpy as np

# %%
a = np.arange(6); v = a[::2]; v[1] = 99; a, v
# %%
r = a.reshape(2, 3); r[0, 0] = -5; a
# %%
t = r.T; t[2, 1] = 77; a
# %%
f = r.flatten(); f[0] = 0; a[0], f[0]
# %%
w = r.ravel(); w[0] = 1; a[0]
# %%
c = a.copy(); c[0] = 1000; a[0]
# %%
d = a[[0, 1]]; d[0] = 555; a[0]
# %%
x = np.ones(3); y = x; y += 1; x
# %%
y = y + 1; x, y
# %%
np.shares_memory(a, v), np.shares_memory(a, c), np.may_share_memory(a, r)
# %%
z = np.broadcast_to(np.arange(3), (2, 3)); z
# %%
s = a[1:4]; s *= 2; a
# %%
b = np.arange(4.); b[:2], b[2:] = b[2:].copy(), b[:2].copy(); b
# %%
q = np.arange(5); q[1:] += q[:-1]; q
