# Tables from transformers: set_output, set_config, names of features.
import numpy as np
import pandas as pd
import sklearn
from sklearn.compose import ColumnTransformer, make_column_transformer
from sklearn.datasets import make_regression
from sklearn.feature_selection import SelectFromModel, SelectKBest, f_regression
from sklearn.impute import SimpleImputer
from sklearn.linear_model import Lasso, Ridge
from sklearn.base import clone
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, MinMaxScaler, OneHotEncoder, PolynomialFeatures, StandardScaler

X, y = make_regression(n_samples=12, n_features=3, noise=1.0, random_state=0)
df = pd.DataFrame(X, columns=["a", "b", "c"], index=range(100, 112))
cat = pd.DataFrame({"u": list("xyzxyzxy"), "v": [1, 2, 3, 4, 5, 6, 7, 8.0]})
for step in [
    StandardScaler(),
    MinMaxScaler(),
    PolynomialFeatures(2, include_bias=False),
    SimpleImputer(),
    SelectKBest(f_regression, k=2),
    SelectFromModel(Lasso()),
    FunctionTransformer(np.abs),
    FunctionTransformer(np.abs, feature_names_out="one-to-one"),
]:
    print(type(step).__name__)
    print(step.set_output(transform="pandas").fit(df, y).transform(df).head(2))
    print(clone(step).fit_transform(df, y).head(1))
print(StandardScaler().set_output(transform="pandas").fit_transform(X)[:1])
print(type(StandardScaler().set_output(transform="default").fit_transform(df)).__name__)
pipe = make_pipeline(StandardScaler(), PolynomialFeatures(2), Ridge()).set_output(transform="pandas").fit(df, y)
print(pipe[-1].feature_names_in_)
print(pipe[:-1].transform(df).head(2))
ct = ColumnTransformer([("o", OneHotEncoder(sparse_output=False), ["u"]), ("s", StandardScaler(), ["v"])])
print(ct.set_output(transform="pandas").fit_transform(cat))
print(make_column_transformer((StandardScaler(), ["v"]), remainder="passthrough").set_output(transform="pandas").fit_transform(cat).head(3))
print(make_column_transformer((StandardScaler(), ["v"]), remainder="passthrough").fit_transform(cat)[:3])
sklearn.set_config(transform_output="pandas")
print(StandardScaler().fit_transform(df).head(1))
sklearn.set_config(transform_output="default")
print(StandardScaler().fit_transform(df)[:1])
for wrong in [
    lambda: StandardScaler().set_output(transform="nope").fit_transform(df),
    lambda: OneHotEncoder().set_output(transform="pandas").fit_transform(cat[["u"]]),
    lambda: FunctionTransformer(np.abs).get_feature_names_out(),
]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
FunctionTransformer(np.abs).set_output(transform="pandas").fit_transform(X)
