import numpy as np
import pandas as pd
pd.set_option("display.max_columns", 20)
from sklearn.compose import ColumnTransformer, make_column_transformer
from sklearn.datasets import load_diabetes
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LassoCV, LinearRegression
from sklearn.model_selection import train_test_split, cross_val_score, GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler, PolynomialFeatures
data = load_diabetes(as_frame=True)
print(data.frame.head(3))
print(data.data.shape, data.target.name, data.feature_names)
X_train, X_test, y_train, y_test = train_test_split(data.data, data.target, random_state=0)
print(X_train.head(2), y_test.head(2), sep="\n")
model = LassoCV(cv=5, random_state=0).fit(X_train, y_train)
coefs = pd.Series(model.coef_, index=X_train.columns)
print(coefs.round(4))
print(coefs[coefs != 0].abs().sort_values(ascending=False).index.tolist())
print((coefs == 0).sum(), "left out")
df = pd.DataFrame({"size": [50.0, 80.0, np.nan, 120.0, 65.0, 90.0], "city": ["A", "B", "A", "C", "B", "A"], "price": [100, 180, 150, 260, 140, 200]})
pre = ColumnTransformer([("num", make_pipeline(SimpleImputer(), StandardScaler()), ["size"]), ("cat", OneHotEncoder(), ["city"])])
Z = pre.fit_transform(df[["size", "city"]])
print(pre.get_feature_names_out())
print(np.round(Z, 4))
pipe = make_pipeline(pre, LinearRegression()).fit(df[["size", "city"]], df["price"])
print(pipe.predict(df[["size", "city"]]).round(3))
poly = PolynomialFeatures(2, include_bias=False).fit(data.data[["bmi", "bp"]])
print(poly.get_feature_names_out().tolist())
results = pd.DataFrame({"alpha": [0.1, 1], "cv": [cross_val_score(LinearRegression(), data.data, data.target, cv=3).mean(), 0.5]})
print(results.round(4))
grid = GridSearchCV(make_pipeline(StandardScaler(), LinearRegression()), {"linearregression__fit_intercept": [True, False]}, cv=3).fit(data.data, data.target)
table = pd.DataFrame(grid.cv_results_)
print(table[["param_linearregression__fit_intercept", "mean_test_score", "rank_test_score"]].round(3))
