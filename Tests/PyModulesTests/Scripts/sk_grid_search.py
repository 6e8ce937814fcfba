import numpy as np
from sklearn.model_selection import GridSearchCV, KFold
from sklearn.linear_model import Ridge, Lasso, ElasticNet
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.datasets import load_diabetes
X, y = load_diabetes(return_X_y=True)
g = GridSearchCV(Ridge(), {"alpha": np.logspace(-3, 1, 5)}, cv=5).fit(X, y); print(g, g.best_params_, g.best_score_, g.best_index_, g.best_estimator_); print(g.cv_results_["mean_test_score"], g.cv_results_["rank_test_score"], g.cv_results_["params"]); print(sorted(k for k in g.cv_results_ if "time" not in k))
p = make_pipeline(StandardScaler(), ElasticNet(max_iter=5000)); g = GridSearchCV(p, {"elasticnet__alpha": [.01, .1], "elasticnet__l1_ratio": [.2, .8]}, scoring="neg_mean_squared_error", cv=KFold(3, shuffle=True, random_state=0), return_train_score=True).fit(X, y); print(g.best_params_, g.best_score_, g.cv_results_["std_test_score"], g.cv_results_["mean_train_score"], g.predict(X[:2]), g.score(X, y))
g = GridSearchCV(make_pipeline(StandardScaler(), Ridge()), [{"ridge": [Ridge(), Lasso()], "ridge__alpha": [.1, 1]}], cv=3).fit(X, y); print(g.best_params_, g.best_score_)
g = GridSearchCV(Ridge(), {"alpha": [.1, 1]}, scoring=["r2", "neg_mean_absolute_error"], refit="r2", cv=3).fit(X, y); print(g.best_score_, g.cv_results_["mean_test_neg_mean_absolute_error"], g.n_splits_, g.refit, g.multimetric_)
g = GridSearchCV(Ridge(), {"alpha": [.1, 1]}, refit=False, cv=3).fit(X, y); print(g.best_params_, hasattr(g, "best_estimator_"))
