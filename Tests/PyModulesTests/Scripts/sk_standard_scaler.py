import numpy as np
from sklearn.preprocessing import StandardScaler, scale
X = np.array([[1., 2, 5], [3, 2, 7], [8, 2, -1]])
s = StandardScaler().fit(X); print(s, s.mean_, s.scale_, s.var_, s.n_samples_seen_, s.n_features_in_)
Z = s.transform(X); print(Z, s.inverse_transform(Z))
for kw in [dict(with_mean=False), dict(with_std=False), dict(copy=False)]: print(StandardScaler(**kw).fit_transform(X.copy()))
print(scale(X), scale(X[:, 0]), scale(X, with_std=False))
print(StandardScaler().fit(X, sample_weight=[1, 2, 3]).mean_)
