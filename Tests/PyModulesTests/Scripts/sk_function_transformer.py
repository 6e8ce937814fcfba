import numpy as np
from sklearn.preprocessing import FunctionTransformer
X = np.array([[1., 2], [3, 4]])
f = FunctionTransformer(np.log1p, inverse_func=np.expm1); print(f.fit_transform(X), f.inverse_transform(f.transform(X)))
print(FunctionTransformer().fit_transform(X)); print(FunctionTransformer(lambda a, k: a * k, kw_args={"k": 3}).transform(X))
print(FunctionTransformer(np.log1p))
