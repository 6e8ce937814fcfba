# %%
from sklearn.linear_model import Lasso
import numpy as np
model = Lasso(alpha=0.1)
model.predict(np.ones((2, 2)))
# %%
X = np.arange(6.0); y = X * 2
model.fit(X, y)
# %%
model.fit(X.reshape(-1, 1), y).coef_.round(3)
# %%
X[7]
# %%
np.array([1, 2]) + np.array([1, 2, 3])
# %%
y[[True, False]]
# %%
coefs = {"a": 1}
coefs["b"]
# %%
total = 0
for c in "12": total += c
# %%
print(undefined_thing)
