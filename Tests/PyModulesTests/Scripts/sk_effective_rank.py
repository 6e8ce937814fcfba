import numpy as np
from sklearn.datasets import load_diabetes, make_regression
for rank in (1, 2, 5):
    X, y, w = make_regression(n_samples=20, n_features=6, n_informative=3, effective_rank=rank, coef=True, random_state=rank)
    print(X.shape, np.linalg.svd(X, compute_uv=False).round(8), w.round(8)); print(X[:3].round(8), y[:3].round(8))
X, y = make_regression(n_samples=5, n_features=9, effective_rank=3, tail_strength=0.1, noise=0.5, random_state=0, shuffle=False)
print(X.round(8)[:2], y.round(8))
