# A lasso chosen by cross-validation: 1,000 samples, 500 features, 100 alphas.
import numpy as np
from sklearn.datasets import make_regression
from sklearn.linear_model import LassoCV

X, y = make_regression(n_samples=1000, n_features=500, n_informative=20, noise=10.0, random_state=0)
model = LassoCV(alphas=100, cv=5).fit(X, y)
print(f"alpha {model.alpha_:.6f}, {np.count_nonzero(model.coef_)} features, R2 {model.score(X, y):.6f}")
