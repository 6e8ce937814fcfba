import numpy as np

# %%
p = np.polyfit([0, 1, 2, 3], [1, 3, 7, 13], 2); p.round(8)
# %%
np.polyval([1, 2, 3], 2), np.polyval([1, 2, 3], [0, 1]), np.polyval([1.0, -1], np.array([[1, 2]]))
# %%
q = np.poly1d([1, -3, 2]); q, q(0), q([1, 2, 3]), q.coeffs, q.order, q.r, q.deriv(), q.integ(), q[0], len(q), q.c
# %%
print(q); print(np.poly1d([2, 0, -1, 0.5])); print(np.poly1d([1.5]))
# %%
q + 1, q * 2, q * q, q - q, -q, q ** 2, q / 2, q + np.poly1d([1, 1]), 1 - q
# %%
np.roots([1, -3, 2]), np.poly([1, 2]), np.polyder([1, 2, 3]), np.polyint([2, 2]), np.polyadd([1, 2], [1]), np.polysub([1, 2], [1]), np.polymul([1, 1], [1, -1]), np.polyder([1, 2, 3], 2), np.polyint([6.0], m=2)
# %%
c, r, rank, sv, rc = np.polyfit([0, 1, 2, 3], [0, 1, 4, 9.5], 1, full=True); c.round(8), r.round(8), int(rank)
# %%
np.polyfit([0, 1, 2], [1, 2, 3], 1, w=[1, 1, 2]).round(8), np.polyfit([0., 1, 2], [[1, 2], [2, 3], [3, 4]], 1).round(8)
# %%
c, V = np.polyfit([0, 1, 2, 3.5], [0, 1.1, 1.9, 3], 1, cov=True); c.round(8), V.round(8)
# %%
np.polyfit([1, 2], [1, 2, 3], 1)
# %%
np.polyfit([1.0, 2], [1, 2], 3).round(6)
# %%
np.poly1d([1, 2], r=True), np.poly1d([0, 0, 1, 2])
