import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.preprocessing import StandardScaler
X, y = make_regression(n_samples=60, n_features=4, random_state=3)
s = StandardScaler()
for part in np.array_split(X, 5):
    s.partial_fit(part)
    print(s.n_samples_seen_, s.mean_, s.var_, s.scale_)
w = StandardScaler().fit(X)
print(np.allclose(w.mean_, s.mean_), np.allclose(w.var_, s.var_), s.transform(X[:2]))
s = StandardScaler(with_std=False).partial_fit(X[:9]).partial_fit(X[9:]); print(s.mean_, s.var_, s.scale_)
s = StandardScaler(with_mean=False).partial_fit(X); print(s.mean_, s.scale_, s.inverse_transform(s.transform(X[:2])))
c = np.full((6, 2), 3.5); c[:, 1] = range(6); print(StandardScaler().partial_fit(c[:3]).partial_fit(c[3:]).scale_)
try:
    s.partial_fit(X[:, :2])
except ValueError as e:
    print(e)
s.fit(X[:5]); print(s.n_samples_seen_)
