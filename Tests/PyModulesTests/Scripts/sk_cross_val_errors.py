import numpy as np
from sklearn.model_selection import cross_val_score, GridSearchCV
from sklearn.linear_model import Ridge, Lasso
X = np.arange(8.).reshape(4, 2); y = np.arange(4.)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: cross_val_score(Ridge(), X, y, cv=9)); attempt(lambda: cross_val_score(Ridge, X, y)); attempt(lambda: cross_val_score(Ridge(), X, y[:2])); attempt(lambda: cross_val_score(Ridge(), X, y, cv=1)); attempt(lambda: GridSearchCV(Ridge(), {"alfa": [1]}, cv=2).fit(X, y)); attempt(lambda: GridSearchCV(Ridge(), {"alpha": 1}).fit(X, y)); attempt(lambda: GridSearchCV(Ridge(), {"alpha": []}).fit(X, y)); attempt(lambda: GridSearchCV(Ridge(), {"alpha": [1]}).best_params_); attempt(lambda: GridSearchCV(Ridge(), {"alpha": [1]}).predict(X))
