# %%
import numpy as np
from sklearn.preprocessing import StandardScaler, MinMaxScaler, scale
from sklearn.linear_model import Lasso
from sklearn.pipeline import make_pipeline
np.set_printoptions(precision=3, suppress=True)
rng = np.random.RandomState(10)
X = np.c_[rng.normal(170, 10, 40), rng.normal(0.002, 0.0005, 40), rng.randint(0, 2, 40)]
y = 0.5 * X[:, 0] + 4000 * X[:, 1] + 3 * X[:, 2] + rng.normal(0, 1, 40)
X[:3]
# %%
print("means", X.mean(0), "stds", X.std(0), "ddof=1", X.std(axis=0, ddof=1))
Z = StandardScaler().fit_transform(X); print(Z.mean(axis=0).round(10) + 0., Z.std(axis=0)); print(np.allclose(Z, scale(X)), MinMaxScaler().fit_transform(X).min(axis=0))
# %%
raw = Lasso(alpha=1.0).fit(X, y); scaled = make_pipeline(StandardScaler(), Lasso(alpha=1.0)).fit(X, y)
print("raw:   ", raw.coef_, "\nscaled:", scaled[-1].coef_)
# %%
try:
    Lasso(alpha=1.0).fit(X[:10], y)
except ValueError as e:
    print("ValueError:", e)
# %%
Lasso(alpha=-1).fit(X, y)
