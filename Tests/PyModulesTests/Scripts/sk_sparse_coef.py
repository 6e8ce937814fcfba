import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Lasso, ElasticNet
X, y = load_diabetes(return_X_y=True)
for model in (Lasso(alpha=1), ElasticNet(alpha=.1), Lasso(alpha=1000)):
    s = model.fit(X, y).sparse_coef_
    print(s); print(repr(s)); print(s.shape, s.nnz, s.indices, s.indptr, s.dtype, s.toarray().shape)
    print(np.array_equal(s.toarray()[0], model.coef_))
W, v = make_regression(n_samples=200, n_features=70, n_informative=60, random_state=1)
print(Lasso(alpha=.1).fit(W, v).sparse_coef_)
m = Lasso(alpha=1).fit(X, np.c_[y, -y]); print(m.sparse_coef_)
