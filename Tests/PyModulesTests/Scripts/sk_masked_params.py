import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.model_selection import GridSearchCV, RandomizedSearchCV
from sklearn.linear_model import Ridge, Lasso
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
X, y = load_diabetes(return_X_y=True)
g = GridSearchCV(Ridge(), {"alpha": [.01, .1, 1.0], "fit_intercept": [True, False]}, cv=3).fit(X, y)
a, f = g.cv_results_["param_alpha"], g.cv_results_["param_fit_intercept"]
print(a); print(repr(a)); print(f); print(repr(f)); print(type(a).__name__, a.dtype, a.mask, a.shape, len(a), a[0])
print(a.data, a.filled(), np.log10(a.data), [float(v) for v in a])
g = GridSearchCV(Ridge(), {"alpha": [1, 10]}, cv=3).fit(X, y); print(repr(g.cv_results_["param_alpha"]))
g = GridSearchCV(Ridge(), {"solver": ["cholesky", "svd"]}, cv=3).fit(X, y); print(repr(g.cv_results_["param_solver"])); print(g.cv_results_["param_solver"])
g = GridSearchCV(make_pipeline(StandardScaler(), Ridge()), [{"ridge__alpha": [.5]}, {"ridge__fit_intercept": [False]}], cv=3).fit(X, y)
print(g.cv_results_["param_ridge__alpha"]); print(g.cv_results_["param_ridge__fit_intercept"]); print(g.cv_results_["param_ridge__alpha"].mask)
r = RandomizedSearchCV(Lasso(), {"alpha": np.logspace(-2, 1, 12)}, n_iter=12, cv=3, random_state=0).fit(X, y); print(repr(r.cv_results_["param_alpha"])); print(r.cv_results_["param_alpha"])
