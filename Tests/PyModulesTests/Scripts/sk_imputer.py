import numpy as np
from sklearn.impute import SimpleImputer
X = np.array([[1., np.nan, 3], [4, 5, np.nan], [4, 2, 1]])
for kw in [dict(), dict(strategy="median"), dict(strategy="most_frequent"), dict(strategy="constant", fill_value=-1)]:
    s = SimpleImputer(**kw).fit(X); print(s, s.statistics_, s.transform(X))
