# %%
import numpy as np, matplotlib.pyplot as plt
from sklearn.pipeline import make_pipeline, Pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler
from sklearn.linear_model import LinearRegression, Ridge
plt.rcParams["figure.dpi"] = 80
rng = np.random.RandomState(0)
x = np.sort(rng.rand(20)); y = np.sin(2 * np.pi * x) + rng.normal(0, 0.2, 20)
# %%
degrees = [1, 3, 9]
fig, axes = plt.subplots(1, 3, figsize=(12, 4), sharey=True)
grid = np.linspace(0, 1, 100)
for ax, d in zip(axes, degrees):
    model = make_pipeline(PolynomialFeatures(d), LinearRegression())
    model.fit(x[:, np.newaxis], y)
    ax.scatter(x, y, s=15); ax.plot(grid, model.predict(grid[:, None]), 'r-'); ax.set_title(f"degree {d}"); ax.set_ylim(-2, 2)
    print(d, "train R^2 = %.4f" % model.score(x[:, None], y))
plt.tight_layout()
plt.show()
# %%
pipe = Pipeline([('poly', PolynomialFeatures(degree=9, include_bias=False)), ('scale', StandardScaler()), ('ridge', Ridge(alpha=1e-2))])
pipe.fit(x.reshape(-1, 1), y)
print("ridge weights", np.round(pipe.named_steps['ridge'].coef_, 3))
pipe
