"""OneHotEncoder over columns with gaps."""
import numpy as np, pandas as pd
from sklearn.preprocessing import OneHotEncoder
D = pd.DataFrame({"a": [1.0, 2, 1], "e": [None, None, None]})
o = OneHotEncoder(sparse_output=False).fit(D)
print(o.categories_)
print(o.transform(D), o.get_feature_names_out())
X = np.array([[1, np.nan], [2, np.nan], [1, 3.0]])
o = OneHotEncoder(sparse_output=False).fit(X)
print(o.categories_, o.transform(X), o.get_feature_names_out())
print(OneHotEncoder(sparse_output=False).fit_transform([["a", 1], ["b", 2], ["a", 2]]))
print(OneHotEncoder(sparse_output=False).fit_transform([[True], [False]]), OneHotEncoder(sparse_output=False).fit_transform(np.array([["x"], ["y"]])))
T = pd.DataFrame({"t": ["b", None, "a", np.nan], "u": ["x", "y", "x", "x"]})
o = OneHotEncoder(sparse_output=False).fit(T)
print(o.categories_, o.transform(T), o.get_feature_names_out())
M = np.array([["b"], [None], ["a"], [np.nan]], dtype=object)
o = OneHotEncoder(sparse_output=False).fit(M)
print(o.categories_, o.transform(M), o.get_feature_names_out(), o.inverse_transform(o.transform(M)))
o = OneHotEncoder(sparse_output=False, handle_unknown="ignore").fit(M[[0, 2]])
print(o.transform(M))
for bad in [lambda: OneHotEncoder().fit([["a", 1], [2, "b"]]), lambda: OneHotEncoder().fit(np.array([["a"], [1], [None]], dtype=object)), lambda: OneHotEncoder().fit(M[[0, 2]]).transform(M), lambda: OneHotEncoder().fit([[{}], [1]])]:
    try:
        bad(); print("fine")
    except Exception as e:
        print(type(e).__name__, e)
