import numpy as np
from sklearn.linear_model import *
from sklearn.preprocessing import *
from sklearn.pipeline import *
from sklearn.model_selection import (
    GridSearchCV, KFold, LeaveOneOut, ParameterGrid, ParameterSampler, RandomizedSearchCV, RepeatedKFold,
    ShuffleSplit, cross_val_predict, cross_val_score, cross_validate, learning_curve, train_test_split,
    validation_curve)
from sklearn.base import clone

print(Lasso(), Ridge(2), Lasso(alpha=0.1, max_iter=10000))
print(ElasticNet(alpha=0.1, l1_ratio=0.7, random_state=42))
print(LassoCV(cv=5), RidgeCV(alphas=[1, 2]), ElasticNetCV(l1_ratio=[0.1, 0.5]))
print(RidgeCV(), RidgeCV(alphas=np.array([0.1, 1.0])))
print(Lasso(alpha=np.float64(0.5)), LinearRegression(fit_intercept=False))
print(StandardScaler(), PolynomialFeatures(3, include_bias=False), MinMaxScaler())
print(MinMaxScaler(feature_range=(-1, 1)))
p = make_pipeline(PolynomialFeatures(degree=15, include_bias=False), StandardScaler(), Ridge(alpha=0.001))
print(p)
print(make_pipeline(StandardScaler(), Lasso()))
print(Pipeline([("scale", StandardScaler()), ("model", Lasso(alpha=0.1))]))
print(Pipeline(steps=[("poly", PolynomialFeatures(degree=10)), ("scaler", StandardScaler()), ("model", ElasticNet(alpha=0.01, l1_ratio=0.9, max_iter=100000))]))
print(GridSearchCV(Lasso(), {"alpha": [0.1, 1, 10]}, cv=5))
print(GridSearchCV(p, {"ridge__alpha": np.logspace(-3, 3, 7)}, cv=10, scoring="neg_mean_squared_error"))
print(GridSearchCV(estimator=Lasso(), param_grid={"alpha": [0.0001, 0.0002, 0.0003, 0.0005, 0.001, 0.002, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0]}))
print(KFold(), KFold(10, shuffle=True, random_state=1), RepeatedKFold(), ShuffleSplit(5, test_size=0.2), LeaveOneOut())
print(p.get_params())
print(sorted(p.named_steps), p.named_steps.ridge, p.named_steps["ridge"].alpha, p[0], p["ridge"], len(p), p[:2])
print([name for name, step in p.steps])
q = clone(p)
q.set_params(ridge__alpha=5, polynomialfeatures__degree=2)
print(q, p.get_params()["ridge__alpha"])
print(Lasso(), str(Lasso(0.3)), f"{Ridge(0.2)}", [Lasso(), Ridge()])
l = Lasso(alpha=0.2)
c = clone(l)
print(c is l, c, c.get_params() == l.get_params())
print(type(l).__name__, l.__class__.__name__, isinstance(l, Lasso), isinstance(l, ElasticNet), isinstance(l, Ridge))
print(make_pipeline(Lasso(), Lasso(), StandardScaler()).steps)
