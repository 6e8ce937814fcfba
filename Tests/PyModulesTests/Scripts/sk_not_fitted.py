from sklearn.linear_model import *
from sklearn.preprocessing import *
from sklearn.feature_selection import SelectKBest, f_regression
from sklearn.exceptions import NotFittedError
for m in [LinearRegression(), Ridge(), Lasso(), ElasticNet(), RidgeCV(), LassoCV(), SGDRegressor(), Lars()]:
    try: m.predict([[1.]])
    except NotFittedError as e: print(e)
for m in [StandardScaler(), MinMaxScaler(), PolynomialFeatures(), OneHotEncoder()]:
    try: m.transform([[1.]])
    except NotFittedError as e: print(e)
