import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin, RegressorMixin
from sklearn.linear_model import Lasso
from sklearn.pipeline import make_pipeline
from sklearn.model_selection import cross_val_score, GridSearchCV
from sklearn.datasets import load_diabetes
class MyRidge(BaseEstimator, RegressorMixin):
    def __init__(self, alpha=1.0, *, fit_intercept=True):
        self.alpha = alpha
        self.fit_intercept = fit_intercept
    def fit(self, X, y):
        self.mean_ = X.mean(axis=0)
        A = X - self.mean_
        self.coef_ = np.linalg.solve(A.T @ A + self.alpha * np.eye(X.shape[1]), A.T @ (y - y.mean()))
        self.intercept_ = y.mean() - self.mean_ @ self.coef_
        return self
    def predict(self, X):
        return X @ self.coef_ + self.intercept_
class Double(BaseEstimator, TransformerMixin):
    def fit(self, X, y=None):
        return self
    def transform(self, X):
        return 2 * X
X, y = load_diabetes(return_X_y=True)
print(MyRidge(), MyRidge(0.5), MyRidge(alpha=2, fit_intercept=False).get_params())
print(MyRidge(0.1).fit(X, y).score(X, y))
print(cross_val_score(MyRidge(0.1), X, y, cv=3))
p = make_pipeline(Double(), MyRidge())
print(p)
g = GridSearchCV(p, {"myridge__alpha": [0.1, 1, 10]}, cv=3).fit(X, y)
print(g.best_params_, g.best_score_, g.best_estimator_)
print(Double().fit_transform(X[:1]))
try:
    MyRidge().set_params(beta=1)
except ValueError as e:
    print(e)
