import numpy as np
from sklearn.impute import SimpleImputer
X = np.array([[1.0, -1], [-1, 4], [7, 6], [3, -1]])
for strategy in ("mean", "median", "most_frequent"):
    i = SimpleImputer(missing_values=-1, strategy=strategy).fit(X); print(strategy, i.statistics_, i.transform(X))
i = SimpleImputer(missing_values=-1, strategy="constant", fill_value=9); print(i.fit_transform(X))
N = np.array([[1, np.nan, 3], [4, 5, 6], [np.nan, 8, 9]])
i = SimpleImputer(add_indicator=True).fit(N); print(i.transform(N), i.get_feature_names_out())
print(i.transform([[np.nan, 1, 2], [1, 2, 3]]))
i = SimpleImputer(add_indicator=True, missing_values=0).fit([[0, 1], [2, 3]]); print(i.transform([[0, 0], [1, 1]]))
print(SimpleImputer(add_indicator=True).fit_transform([[1.0, 2], [3, 4]]))
try:
    SimpleImputer(missing_values=-1).fit(N)
except ValueError as e:
    print(str(e).splitlines()[0])
