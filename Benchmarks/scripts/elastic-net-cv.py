# An elastic net chosen by cross-validation: 1,000 samples, 500 features, two mixes, 100 alphas each.
import numpy as np
from sklearn.datasets import make_regression
from sklearn.linear_model import ElasticNetCV

X, y = make_regression(n_samples=1000, n_features=500, n_informative=20, noise=10.0, random_state=0)
model = ElasticNetCV(l1_ratio=[0.5, 0.9], alphas=100, cv=5).fit(X, y)
print(f"alpha {model.alpha_:.6f}, mix {model.l1_ratio_}, {np.count_nonzero(model.coef_)} features, R2 {model.score(X, y):.6f}")
