import numpy as np
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PolynomialFeatures
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: StandardScaler().transform([[1, 2]]))
attempt(lambda: StandardScaler().fit([1, 2, 3]))
attempt(lambda: StandardScaler().fit([["a"], ["b"]]))
attempt(lambda: StandardScaler().fit([[1, 2], [3, 4]]).transform([[1]]))
attempt(lambda: MinMaxScaler(feature_range=(1, 0)).fit([[1], [2]]))
attempt(lambda: PolynomialFeatures(degree=-1).fit([[1]]))
attempt(lambda: PolynomialFeatures(2).fit([[1, 2]]).transform([[1]]))
attempt(lambda: StandardScaler(with_mean=3).fit([[1.]]))
attempt(lambda: StandardScaler().fit([]))
attempt(lambda: StandardScaler().fit([[1, np.inf]]))
