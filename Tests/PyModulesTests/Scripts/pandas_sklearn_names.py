import warnings
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge, LinearRegression, Lasso
from sklearn.preprocessing import StandardScaler
rng = np.random.default_rng(0)
X = pd.DataFrame(rng.normal(size=(20, 3)), columns=["bmi", "bp", "age"])
y = X["bmi"] * 2 - X["bp"] + rng.normal(size=20) * 0.1
model = Ridge().fit(X, y)
print(model.feature_names_in_, model.n_features_in_)
print(pd.Series(model.coef_, index=X.columns).round(6))
print(pd.DataFrame({"feature": X.columns, "coef": model.coef_}).sort_values("coef").round(6))
def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
t(lambda: model.predict(X[["bp", "bmi", "age"]]))
t(lambda: model.predict(X[["bmi", "bp"]]))
t(lambda: model.predict(X.rename(columns={"age": "AGE"})))
t(lambda: model.predict(X.assign(extra=1)))
print(model.predict(X.to_numpy())[:2].round(6))
t(lambda: Ridge().fit(X.to_numpy(), y).predict(X)[:2].round(6))
t(lambda: Ridge().fit(X.assign(s="a"), y))
t(lambda: LinearRegression().fit(X.assign(bmi=[np.nan] + [1.0] * 19), y))
t(lambda: Lasso().fit(X, y.iloc[:-1]))
t(lambda: LinearRegression().fit(X["bmi"], y))
mixed = X.copy()
mixed.columns = ["a", "b", 3]
t(lambda: LinearRegression().fit(mixed, y).predict(mixed)[:1])
print(StandardScaler().fit(X).get_feature_names_out())
print(type(StandardScaler().fit_transform(X)).__name__)
print(round(model.score(X, y), 6))
