import numpy as np
import pandas as pd
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Lasso, Ridge, LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
pd.set_option("display.max_columns", 20)
data = load_diabetes(as_frame=True)
X, y = data.data, data.target
print(X.head())
print(y.head())
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
print(type(X_train).__name__, X_train.shape, X_train.index[:5].tolist(), y_train.name)
model = Lasso(alpha=0.1).fit(X_train, y_train)
print(model.feature_names_in_)
print(pd.Series(model.coef_, index=X.columns).sort_values(key=abs, ascending=False))
print(model.score(X_test, y_test))
coefs = pd.DataFrame({"ols": LinearRegression().fit(X, y).coef_, "ridge": Ridge().fit(X, y).coef_}, index=X.columns)
print(coefs.round(3))
print(StandardScaler().fit_transform(X)[:2])
try:
    model.predict(X_test.rename(columns={"bmi": "BMI"}))
except ValueError as e:
    print(e)
print((X.to_numpy() @ np.ones(10))[:3], (X @ np.ones(10)).head(2))
