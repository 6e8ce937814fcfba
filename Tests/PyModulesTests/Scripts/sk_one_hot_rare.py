# Rare categories that share a column.
import numpy as np
import pandas as pd
from sklearn.preprocessing import OneHotEncoder

X = np.array([["a"] * 5 + ["b"] * 20 + ["c"] * 10 + ["d"] * 3]).T
for kw in [{"min_frequency": 6}, {"min_frequency": 0.2}, {"max_categories": 2}, {"max_categories": 3, "min_frequency": 4}, {"max_categories": 1}, {"min_frequency": 1}, {"min_frequency": 6, "drop": "first"}, {"min_frequency": 6, "drop": ["b"]}, {"max_categories": 2, "drop": "if_binary"}]:
    e = OneHotEncoder(sparse_output=False, **kw).fit(X)
    print(e)
    print(e.infrequent_categories_, e.drop_idx_, e.get_feature_names_out(), e.categories_)
    Z = e.transform([["a"], ["b"], ["c"], ["d"]])
    print(Z)
    print(e.inverse_transform(Z))

X = pd.DataFrame({"city": ["Rome"] * 4 + ["Oslo"] * 3 + ["Bern", "Kiel", "Nice"], "n": [1, 1, 1, 1, 1, 2, 2, 2, 3, 4]})
for h in ["ignore", "infrequent_if_exist", "warn"]:
    e = OneHotEncoder(handle_unknown=h, min_frequency=2, sparse_output=False)
    Z = e.fit_transform(X)
    print(Z, e.get_feature_names_out(), e.infrequent_categories_)
    Z = e.transform(pd.DataFrame({"city": ["Bonn", "Rome"], "n": [9, 1]}))
    print(Z)
    print(e.inverse_transform(Z))
e = OneHotEncoder(max_categories=3, handle_unknown="infrequent_if_exist").fit(X)
print(e.transform(X[:2]), e.get_params())
print(OneHotEncoder(drop="first").fit(X).drop_idx_, OneHotEncoder(drop=["Oslo", 2]).fit(X).drop_idx_, OneHotEncoder().fit(X).drop_idx_)

try:
    OneHotEncoder(min_frequency=0).fit([["a"]])
except Exception as error:
    print(type(error).__name__, error)

try:
    OneHotEncoder(max_categories=1.5).fit([["a"]])
except Exception as error:
    print(type(error).__name__, error)

e = OneHotEncoder(handle_unknown="infrequent_if_exist", min_frequency=2, drop="first", sparse_output=False).fit([["a"], ["a"], ["b"], ["b"], ["c"]])
Z = e.transform([["a"], ["z"], ["c"]])
print(Z, e.inverse_transform(Z), e.drop_idx_)
