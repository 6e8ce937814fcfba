import numpy as np
from sklearn.compose import ColumnTransformer, make_column_transformer, TransformedTargetRegressor
from sklearn.preprocessing import StandardScaler, OneHotEncoder, FunctionTransformer
from sklearn.linear_model import LinearRegression, Ridge
X = np.array([[1, "a", 3.], [2, "b", 1.], [3, "a", 5.]], dtype=object)
c = ColumnTransformer([("num", StandardScaler(), [0, 2]), ("cat", OneHotEncoder(), [1])]); print(c); print(c.fit_transform(X), c.get_feature_names_out())
c = make_column_transformer((StandardScaler(), [0]), remainder="passthrough"); print(c.fit_transform(np.arange(6.).reshape(2, 3)), c.get_feature_names_out())
c = make_column_transformer((StandardScaler(), slice(0, 2)), ("drop", [2]), verbose_feature_names_out=False); print(c.fit_transform(np.arange(6.).reshape(2, 3)))
t = TransformedTargetRegressor(LinearRegression(), func=np.log1p, inverse_func=np.expm1).fit([[1.], [2], [3]], [1., 4, 20]); print(t, t.predict([[2.5]]), t.regressor_.coef_)
t = TransformedTargetRegressor(Ridge(), transformer=StandardScaler()).fit([[1.], [2], [3]], [1., 4, 20]); print(t.predict([[2.5]]), t.score([[1.], [2], [3]], [1., 4, 20]))
