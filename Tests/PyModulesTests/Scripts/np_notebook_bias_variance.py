# %%
import numpy as np
from sklearn.linear_model import Ridge
from collections import defaultdict
rng = np.random.default_rng(7)
n, p, repeats = 30, 10, 200
w = rng.normal(size=p)
X = rng.normal(size=(n, p)); X_test = rng.normal(size=(50, p)); f_test = X_test @ w
# %%
stats = defaultdict(list)
for alpha in (1e-3, 1, 10, 100):
    preds = np.empty((repeats, len(f_test)))
    for r in range(repeats):
        y = X @ w + rng.normal(scale=2, size=n)
        preds[r] = Ridge(alpha=alpha).fit(X, y).predict(X_test)
    bias2 = ((preds.mean(axis=0) - f_test) ** 2).mean()
    var = preds.var(axis=0).mean()
    stats["alpha"].append(alpha); stats["bias2"].append(bias2); stats["var"].append(var)
print("  alpha    bias^2   variance   sum")
for a, b, v in zip(*stats.values()):
    print(f"{a:7g} {b:9.4f} {v:9.4f} {b + v:8.4f}")
# %%
best = min(range(4), key=lambda i: stats["bias2"][i] + stats["var"][i])
print(f"smallest at alpha={stats['alpha'][best]}")
