import numpy as np
from sklearn.base import BaseEstimator, RegressorMixin, TransformerMixin, clone
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.linear_model import Ridge
class Mean(RegressorMixin, BaseEstimator):
    def __init__(self, shift=0.): self.shift = shift
    def fit(self, X, y):
        self.m_ = y.mean() + self.shift; return self
    def predict(self, X):
        return np.full(len(X), self.m_)
class Square(TransformerMixin, BaseEstimator):
    def fit(self, X, y=None): return self
    def transform(self, X): return np.c_[X, X ** 2]
X = np.arange(10.)[:, None]; y = X[:, 0] ** 2
print(Mean(), clone(Mean(3)), Mean().fit(X, y).score(X, y)); print(cross_val_score(make_pipeline(Square(), Ridge(1e-6)), X, y, cv=3))
print(GridSearchCV(Mean(), {"shift": [-1, 0, 1]}, cv=2).fit(X, y).best_params_)
