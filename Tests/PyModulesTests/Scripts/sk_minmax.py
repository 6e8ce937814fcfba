import numpy as np
from sklearn.preprocessing import MinMaxScaler
X = np.array([[1., 2, 5], [3, 2, 7], [8, 2, -1], [4, 2, np.nan]])
s = MinMaxScaler().fit(X); print(s.data_min_, s.data_max_, s.data_range_, s.scale_, s.min_); print(s.transform(X))
print(MinMaxScaler((-1, 1), clip=True).fit(X).transform(X * 2)); print(s.inverse_transform(s.transform(X)))
