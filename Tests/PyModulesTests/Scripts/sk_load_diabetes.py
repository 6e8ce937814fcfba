from sklearn.datasets import load_diabetes
d = load_diabetes(); print(sorted(d), d.data.shape, d.target.shape, d.feature_names, d["data"][0], d.target[:5])
X, y = load_diabetes(return_X_y=True, scaled=False); print(X[:2], y.mean(), X.mean(axis=0))
