import numpy as np
from sklearn.preprocessing import OneHotEncoder
X = np.array([["red", "S"], ["blue", "M"], ["red", "L"]], dtype=object)
e = OneHotEncoder(sparse_output=False).fit(X); print(e, e.categories_, e.get_feature_names_out(), e.get_feature_names_out(["c", "s"])); print(e.transform(X))
print(OneHotEncoder(sparse_output=False, drop="first").fit_transform(X))
print(OneHotEncoder(sparse_output=False, handle_unknown="ignore").fit(X).transform([["green", "S"]]))
print(OneHotEncoder(sparse_output=False, categories=[["blue", "red"], ["S", "M", "L"]], dtype=int).fit_transform(X))
try: e.transform([["green", "S"]])
except ValueError as x: print(x)
