import numpy as np
c = np.polyfit([0, 1, 2, 3], [1, 3, 7, 13], 2); print(np.round(c, 6), np.polyval([1, 2, 3], 2), np.polyval([1, 2], [1, 2]), np.roots([1, -3, 2]), np.poly([1, 2]), np.polyadd([1], [1, 2]), np.polymul([1, 1], [1, -1]), np.polyder([1, 2, 3]), np.polyint([2, 1]))
p = np.poly1d([1, -3, 2]); print(p, p(3), p.roots, p.order, p.c, p + 1, p * p, p.deriv(), p.integ(), repr(p), p[0], p.coeffs, sep="\n")
print(np.interp([0, 0.5, 5], [0, 1], [0, 10]), np.interp(2, [1, 3], [1, 2], left=0, right=9), np.cumsum([1, 2]), np.trapezoid([1, 2], dx=2), np.trapezoid([1, 2], [0, 3]), np.correlate([1, 2, 3], [1, 1], "same") if False else "", np.convolve([1, 2, 3], [0, 1], mode="same"), np.convolve([1, 2, 3], [1, 1], "valid"))
