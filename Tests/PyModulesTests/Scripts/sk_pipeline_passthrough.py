import numpy as np
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import Ridge
X = np.arange(12.).reshape(6, 2) ** 1.5; y = np.arange(6.)
p = Pipeline([("s", "passthrough"), ("r", Ridge())]).fit(X, y); print(p, p.predict(X[:2]))
p = Pipeline([("s", StandardScaler()), ("n", None), ("r", Ridge())]); print(p.fit(X, y).score(X, y))
p = make_pipeline(StandardScaler()); print(p.fit_transform(X)[:2], p.transform(X)[0])
p = make_pipeline(StandardScaler(), Ridge()).fit(X, y, ridge__sample_weight=np.arange(1, 7.)); print(p.predict(X[:1]))
