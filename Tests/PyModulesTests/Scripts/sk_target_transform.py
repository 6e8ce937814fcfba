import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.compose import TransformedTargetRegressor
from sklearn.linear_model import Ridge, LinearRegression
from sklearn.preprocessing import FunctionTransformer, StandardScaler, PolynomialFeatures, scale
from sklearn.pipeline import make_pipeline
X, y = load_diabetes(return_X_y=True)
t = TransformedTargetRegressor(Ridge(), func=np.log, inverse_func=np.exp).fit(X, y); print(t.score(X, y), t.predict(X[:3]), t.regressor_.coef_)
t = TransformedTargetRegressor(LinearRegression(), transformer=StandardScaler()).fit(X, y); print(t.score(X, y), t.predict(X[:2]), t.regressor_.intercept_.round(12))
f = make_pipeline(FunctionTransformer(np.abs), Ridge()).fit(X, y); print(f.score(X, y), f)
q = PolynomialFeatures(degree=(2, 3), interaction_only=True).fit(X[:, :4]); print(q.get_feature_names_out(), q.n_output_features_, q.transform(X[:1, :4]).round(8))
print(scale(X[:5, :2] + 3), scale(y[:6], with_std=False))
