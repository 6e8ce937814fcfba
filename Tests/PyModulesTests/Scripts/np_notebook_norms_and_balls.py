# %%
import numpy as np
import matplotlib.pyplot as plt
w = np.array([3.0, -4.0])
print("L1:", np.linalg.norm(w, 1), "L2:", np.linalg.norm(w), "Linf:", np.linalg.norm(w, np.inf), "L0:", np.count_nonzero(w))
# %%
theta = np.linspace(0, 2 * np.pi, 9)
circle = np.column_stack([np.cos(theta), np.sin(theta)])
diamond = circle / np.abs(circle).sum(axis=1, keepdims=True)
print(circle.round(3)); print(diamond.round(3))
# %%
xx, yy = np.meshgrid(np.linspace(-2, 2, 5), np.linspace(-1, 1, 3))
zz = (xx - 1) ** 2 + 2 * (yy + .5) ** 2
print(zz); print(np.unravel_index(zz.argmin(), zz.shape), zz.min())
fig, ax = plt.subplots(figsize=(5, 5)); ax.contour(xx, yy, zz, levels=5); ax.plot(diamond[:, 0], diamond[:, 1], 'k--', lw=2); ax.set_aspect('equal'); ax.axhline(0, color='gray'); ax.axvline(0, color='gray'); plt.show()
