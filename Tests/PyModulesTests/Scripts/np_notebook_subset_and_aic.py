# %%
import numpy as np
from itertools import combinations
np.random.seed(1)
n, p = 60, 5
X = np.random.randn(n, p); y = 1.5 * X[:, 1] - X[:, 4] + np.random.randn(n) * .5
def rss(cols):
    if not cols: return float(((y - y.mean()) ** 2).sum())
    A = np.hstack([np.ones((n, 1)), X[:, list(cols)]])
    coef, residuals, rank, _ = np.linalg.lstsq(A, y, rcond=None)
    return float(residuals[0])
rows = []
for k in range(p + 1):
    best = min(combinations(range(p), k), key=rss)
    rows.append((k, best, rss(best), n * np.log(rss(best) / n) + 2 * (k + 1)))
print(f"{'k':>2} {'columns':<18} {'RSS':>9} {'AIC':>9}"); print("-" * 41)
for k, cols, r, aic in rows: print(f"{k:>2} {str(cols):<18} {r:9.3f} {aic:9.3f}")
# %%
winner = sorted(rows, key=lambda row: row[-1])[0]; print("AIC picks", winner[1])
