import numpy as np
from sklearn.model_selection import cross_val_score, cross_validate, cross_val_predict, KFold
from sklearn.linear_model import Ridge, Lasso
from sklearn.datasets import load_diabetes
X, y = load_diabetes(return_X_y=True)
print(cross_val_score(Ridge(), X, y)); print(cross_val_score(Ridge(.1), X, y, cv=3, scoring="neg_mean_squared_error")); print(cross_val_score(Lasso(.1), X, y, cv=KFold(4, shuffle=True, random_state=0), scoring="neg_root_mean_squared_error", n_jobs=-1))
r = cross_validate(Ridge(.1), X, y, cv=3, scoring=["r2", "neg_mean_absolute_error"], return_train_score=True); print(sorted(r), r["test_r2"], r["train_neg_mean_absolute_error"])
r = cross_validate(Ridge(.1), X, y, cv=3, return_estimator=True); print(sorted(r), [e.intercept_ for e in r["estimator"]])
print(cross_val_predict(Ridge(), X, y, cv=5)[:8]); print(cross_val_score(Ridge(), X, y, scoring=lambda m, X, y: m.coef_[0]))
print(cross_val_score(Ridge(), X, y, cv=[(np.arange(100), np.arange(100, 120))]))
