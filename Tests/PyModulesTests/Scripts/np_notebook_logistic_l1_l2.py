# %%
import numpy as np
from math import log, exp, isclose
from itertools import product, combinations
from collections import Counter, namedtuple
Point = namedtuple("Point", "x y label")
pts = [Point(x, y, int(x + y > 2)) for x, y in product(range(3), repeat=2)]
print(pts[0], len(pts), Counter(p.label for p in pts))
# %%
def sigmoid(z): return 1 / (1 + np.exp(-z))
X = np.array([[p.x, p.y] for p in pts], dtype=float); t = np.array([p.label for p in pts])
w, b = np.zeros(2), 0.0
for _ in range(500):
    p = sigmoid(X @ w + b); w -= 0.1 * (X.T @ (p - t) / len(t) + 0.01 * w); b -= 0.1 * (p - t).mean()
print("w = [{0[0]:.3f} {0[1]:.3f}], b = {1:.3f}".format(w, b), ((sigmoid(X @ w + b) > .5) == t).mean().round(3))
# %%
[f"{a}{b}" for a, b in combinations("abc", 2)], isclose(log(exp(1)), 1.0)
