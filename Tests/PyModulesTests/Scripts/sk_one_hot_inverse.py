import numpy as np
from sklearn.preprocessing import OneHotEncoder
X = [["red", 1], ["blue", 3], ["red", 2]]
e = OneHotEncoder(sparse_output=False).fit(X)
T = e.transform(X); print(T); print(e.inverse_transform(T)); print(e.categories_)
n = np.array([[1, 10], [2, 20], [1, 30]]); e = OneHotEncoder(sparse_output=False).fit(n); print(e.inverse_transform(e.transform(n)), e.inverse_transform(e.transform(n)).dtype)
d = OneHotEncoder(sparse_output=False, drop="first").fit(X); print(d.transform(X), d.inverse_transform(d.transform(X)))
b = OneHotEncoder(sparse_output=False, drop="if_binary").fit(X); print(b.inverse_transform(b.transform(X)))
i = OneHotEncoder(sparse_output=False, handle_unknown="ignore").fit(X); print(i.inverse_transform(i.transform([["green", 1], ["red", 9]])))
t = np.array([["a"], ["b"]]); e = OneHotEncoder(sparse_output=False).fit(t); print(e.inverse_transform([[0, 1], [1, 0]]))
for bad in ([[0, 0]], [[1, 0, 0]]):
    try:
        print(e.inverse_transform(bad))
    except ValueError as error:
        print(error)
