# The paths of ridge and lasso on the diabetes data, and what is left of them at each penalty.
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from itertools import cycle
from sklearn import datasets
from sklearn.linear_model import Lasso, Ridge, enet_path, lars_path, lasso_path
from sklearn.preprocessing import scale

diabetes = datasets.load_diabetes()
X, y = diabetes.data, diabetes.target
X = X / X.std(axis=0)
print(X.shape, diabetes.feature_names)

# %% ridge, one fit after the other
alphas = 10 ** np.linspace(6, -2, 50) * 0.5
ridge = Ridge()
coefs = []
for a in alphas:
    ridge.set_params(alpha=a)
    ridge.fit(scale(X), y)
    coefs.append(ridge.coef_)
print(np.shape(coefs))
ax = plt.gca()
ax.plot(alphas, coefs)
ax.set_xscale("log")
ax.set_xlim(ax.get_xlim()[::-1])
plt.axis("tight")
plt.xlabel("alpha")
plt.ylabel("weights")
plt.title("Ridge coefficients as a function of the regularization")
plt.show()
norms = np.sqrt(np.sum(np.square(coefs), axis=1))
print(norms[[0, 10, 20, 30, 40, -1]].round(3))
print(np.all(np.diff(norms) > 0))

# %% lasso and elastic net paths
eps = 5e-3
alphas_lasso, coefs_lasso, gaps = lasso_path(X, y - y.mean(), eps=eps)
alphas_enet, coefs_enet, _ = enet_path(X, y - y.mean(), eps=eps, l1_ratio=0.8)
print(alphas_lasso[:3].round(5), coefs_lasso.shape, alphas_enet[:3].round(5))
order = [diabetes.feature_names[j] for j in np.argsort([np.argmax(c != 0) for c in coefs_lasso], kind="stable")]
print("order of entry:", order)
colors = cycle(["b", "r", "g", "c", "k"])
for coef_l, coef_e, c in zip(coefs_lasso, coefs_enet, colors):
    l1 = plt.plot(-np.log10(alphas_lasso), coef_l, c=c)
    l2 = plt.plot(-np.log10(alphas_enet), coef_e, linestyle="--", c=c)
plt.legend((l1[-1], l2[-1]), ("Lasso", "Elastic-Net"), loc="lower left")
plt.show()

# %% least angles
_, active, coef_path = lars_path(X, y - y.mean(), method="lasso")
xx = np.sum(np.abs(coef_path.T), axis=1)
xx /= xx[-1]
print([diabetes.feature_names[int(j)] for j in active], xx.round(4))

# %% a table of what is left
rows = {}
for alpha in [0.1, 1.0, 5.0, 20.0, 40.0]:
    model = Lasso(alpha=alpha).fit(X, y)
    rows[alpha] = model.coef_
table = pd.DataFrame(rows, index=diabetes.feature_names)
table.columns.name = "alpha"
print(table.round(3))
print((table != 0).sum().to_dict())
print(table.abs().sum().round(3).tolist())
