# SimpleImputer for columns of texts.
import numpy as np
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

df = pd.DataFrame({"u": ["x", np.nan, "x", "y"], "v": [1, 2, 2, np.nan]})
most = SimpleImputer(strategy="most_frequent").fit(df)
print(most.statistics_, most.transform(df), most.get_feature_names_out())
print(SimpleImputer(strategy="constant", fill_value="missing").fit_transform(df[["u"]]))
print(SimpleImputer(strategy="constant").fit_transform(df[["u"]]))
print(SimpleImputer(strategy="most_frequent").set_output(transform="pandas").fit_transform(df))
print(SimpleImputer(strategy="most_frequent", missing_values=None).fit_transform(np.array([["x", None], ["y", "z"]], dtype=object)))
print(SimpleImputer(strategy="most_frequent").fit_transform([["b"], ["a"], [np.nan]]))
texts = make_pipeline(SimpleImputer(strategy="most_frequent"), OneHotEncoder(sparse_output=False))
numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
both = make_column_transformer((texts, ["u"]), (numbers, ["v"]))
print(both.fit_transform(df), both.get_feature_names_out())
for wrong in [
    lambda: SimpleImputer().fit(df),
    lambda: SimpleImputer(strategy="median").fit([["a"], ["b"]]),
    lambda: SimpleImputer().fit(np.array([["a"]])),
    lambda: SimpleImputer(strategy="most_frequent").fit(np.array([["a"], ["bcd"]])),
    lambda: SimpleImputer(missing_values=[1]).fit([[1.0]]),
    lambda: SimpleImputer(missing_values="x").fit([[1.0]]),
    lambda: most.transform(df[["u"]]),
]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
