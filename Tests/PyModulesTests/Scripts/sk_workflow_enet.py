import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import ElasticNet
from sklearn.model_selection import train_test_split, cross_val_score, cross_validate, KFold, RepeatedKFold, ShuffleSplit, LeaveOneOut
from sklearn.pipeline import make_pipeline, Pipeline
from sklearn.preprocessing import StandardScaler, PolynomialFeatures, MinMaxScaler
from sklearn.metrics import mean_squared_error, mean_absolute_error, r2_score, root_mean_squared_error
X, y = make_regression(n_samples=90, n_features=7, n_informative=4, noise=5, random_state=2)
Xa, Xb, ya, yb = train_test_split(X, y, test_size=0.3, random_state=7)
m = ElasticNet(alpha=0.05, l1_ratio=0.3).fit(Xa, ya)
print(m, m.coef_, m.intercept_, m.n_features_in_)
print(m.score(Xa, ya), m.score(Xb, yb), mean_squared_error(yb, m.predict(Xb)), root_mean_squared_error(yb, m.predict(Xb)), mean_absolute_error(yb, m.predict(Xb)), r2_score(yb, m.predict(Xb)))
for scaler in (StandardScaler(), MinMaxScaler()):
    p = make_pipeline(scaler, ElasticNet(alpha=0.05, l1_ratio=0.3)).fit(Xa, ya); print(p.score(Xb, yb), p[-1].coef_, p[:-1].transform(Xb[:2]))
p = Pipeline([("poly", PolynomialFeatures(2, include_bias=False)), ("scale", StandardScaler()), ("model", ElasticNet(alpha=0.05, l1_ratio=0.3))]).fit(Xa, ya)
print(p.named_steps["model"].coef_.shape, p.score(Xb, yb), p["poly"].get_feature_names_out()[:9])
for cv in (3, KFold(4, shuffle=True, random_state=1), RepeatedKFold(n_splits=3, n_repeats=2, random_state=2), ShuffleSplit(3, test_size=.2, random_state=3)):
    print(cross_val_score(ElasticNet(alpha=0.05, l1_ratio=0.3), X, y, cv=cv, scoring="neg_mean_squared_error"))
r = cross_validate(ElasticNet(alpha=0.05, l1_ratio=0.3), X, y, cv=3, return_train_score=True, return_estimator=True, scoring=("r2", "neg_mean_absolute_error"))
print(sorted(r), r["test_r2"], r["train_neg_mean_absolute_error"], r["estimator"][0].coef_)
print(cross_val_score(ElasticNet(alpha=0.05, l1_ratio=0.3), X[:12], y[:12], cv=LeaveOneOut(), scoring="neg_mean_absolute_error"))
