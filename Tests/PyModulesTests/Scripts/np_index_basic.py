import numpy as np

# %%
a = np.arange(10)
a[0], a[-1], a[2:5], a[::2], a[::-1], a[7:2:-2], a[:3], a[20:], a[-3:]
# %%
b = np.arange(12).reshape(3, 4)
b[0], b[-1], b[1, 2], b[1][2], b[:, 0], b[1:, 2:], b[::2, ::-1]
# %%
b[..., 1], b[1, ...], b[...], b[None].shape, b[:, None, 1].shape, b[np.newaxis, :, 0]
# %%
b[()], b[:, :, None].shape
# %%
a[10]
# %%
b[3]
# %%
b[0, 4]
# %%
b[0, 0, 0]
# %%
a[1.5]
# %%
a["x"]
# %%
b[..., ...]
# %%
a[::0]
# %%
v = b[1]; v[0] = 100; b
# %%
b[:, 1] = -1; b
# %%
b[0] = [7, 8, 9, 10]; b[1:, 2:] = 0; b
# %%
b[0] = [1, 2]
# %%
b[:] = 5; b
# %%
b[0, 0] = 2.9; b[0, 0]
# %%
a[2:5] = a[3:6]; a
# %%
a[1:] = a[:-1]; a
# %%
c = np.arange(24).reshape(2, 3, 4); c[1, :, 2], c[:, 1], c[0, 1:, ::2], c[..., 0]
# %%
c[:, 0, 0] = [5, 6]; c[:, 0, 0]
# %%
a[np.int64(2)], a[True].shape, a[np.array(3)], type(a[np.array(3)])
# %%
for row in np.eye(2): print(row)
# %%
np.array(5)[0]
# %%
for x in np.array(5): pass
