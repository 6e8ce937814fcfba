import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Ridge, LinearRegression
from sklearn.preprocessing import PolynomialFeatures, StandardScaler
from sklearn.pipeline import make_pipeline
rng = np.random.RandomState(0); grid = np.linspace(0, 1, 7)[:, None]
for alpha in (1e-3, 1, 100):
    P = []
    for rep in range(20):
        x = rng.uniform(0, 1, (25, 1)); t = np.sin(6 * x[:, 0]) + .3 * rng.randn(25)
        P.append(make_pipeline(PolynomialFeatures(6), StandardScaler(), Ridge(alpha=alpha)).fit(x, t).predict(grid))
    P = np.array(P); print(alpha, ((P.mean(axis=0) - np.sin(6 * grid[:, 0])) ** 2).mean(), P.var(axis=0).mean())
