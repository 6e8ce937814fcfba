import warnings

import numpy as np
import pandas as pd
from sklearn import set_config
from sklearn.compose import ColumnTransformer, TransformedTargetRegressor, make_column_transformer
from sklearn.datasets import load_diabetes, make_regression
from sklearn.feature_selection import RFE, RFECV, SelectFromModel, f_regression, r_regression
from sklearn.impute import SimpleImputer
from sklearn.inspection import permutation_importance
from sklearn.linear_model import Lasso, LinearRegression, Ridge
from sklearn.metrics import explained_variance_score, make_scorer, mean_absolute_error, mean_absolute_percentage_error
from sklearn.metrics import mean_squared_error, mean_squared_log_error, r2_score, root_mean_squared_error
from sklearn.metrics import root_mean_squared_log_error
from sklearn.model_selection import GridSearchCV, KFold, RandomizedSearchCV, cross_val_predict, cross_val_score, cross_validate
from sklearn.model_selection import learning_curve, validation_curve
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, MinMaxScaler, OneHotEncoder, PolynomialFeatures, StandardScaler, scale

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    list(KFold(3).split(np.ones(6), groups=[1, 2] * 3))
print([str(warning.message) for warning in caught])
warnings.simplefilter("ignore")
X, y = load_diabetes(return_X_y=True)
X, y = X[:60, :4] * 10, y[:60]
weights = np.linspace(0.5, 1.5, len(y))
F = pd.DataFrame(X, columns=["age", "sex", "bmi", "bp"])

for columns in [
    ColumnTransformer([("a", StandardScaler(), ["age"]), ("b", MinMaxScaler(copy=False), ["bmi"])], transformer_weights={"a": 10, "b": 0.5},
                      verbose=False, verbose_feature_names_out=False),
    ColumnTransformer([("a", StandardScaler(copy=False), ["age"])], remainder="passthrough", verbose_feature_names_out="{feature_name}_from_{transformer_name}"),
    make_column_transformer((StandardScaler(), ["bp"]), n_jobs=1, verbose=False),
]:
    print(columns.fit_transform(F.copy())[:2], columns.get_feature_names_out())



def plus(values, by):
    return values + by


def minus(values, by):
    return values - by


halves = FunctionTransformer(plus, minus, kw_args={"by": 3}, inv_kw_args={"by": 3}, validate=True, check_inverse=True)
print(halves.fit_transform(X)[:1], halves.inverse_transform(X)[:1])
model = TransformedTargetRegressor(LinearRegression(), func=np.log, inverse_func=np.exp, check_inverse=False).fit(X, y)
print(model.predict(X[:2]))

for search in [
    GridSearchCV(Ridge(), {"alpha": [0.1, -1, 10]}, cv=3, error_score=-99, n_jobs=1, pre_dispatch=1, verbose=0),
    RandomizedSearchCV(Ridge(), {"alpha": [0.1, 1.5, 10]}, n_iter=2, cv=3, random_state=0, error_score=np.nan, n_jobs=1, pre_dispatch="all",
                       refit=True, return_train_score=True, verbose=0),
]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        search.fit(X, y)
    print(search.best_params_, search.best_score_, search.cv_results_["mean_test_score"])

print(OneHotEncoder(sparse_output=False, feature_name_combiner=lambda a, b: f"{a}={b}").fit([["x"], ["y"]]).get_feature_names_out(["c"]))
print(OneHotEncoder(max_categories=None, min_frequency=None).fit([["x"]]).categories_)
print(PolynomialFeatures(2, order="F").fit_transform(X[:2, :2]), Pipeline([("s", StandardScaler()), ("m", Ridge())], verbose=False).fit(X, y).predict(X[:1]))
line = make_pipeline(StandardScaler(), Ridge(), memory=None, transform_input=None, verbose=False)
print(line.fit(X, y).predict(X[:1]))
print(RFE(Ridge(), verbose=0).fit(X, y).support_, RFECV(Ridge(), cv=3, importance_getter="coef_", n_jobs=1, verbose=0).fit(X, y).n_features_)
print(SelectFromModel(Lasso(alpha=0.1), importance_getter="coef_").fit(X, y).get_support())
holes = np.where(X > 0.5, np.nan, X)
holes[:, 1] = np.nan
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(SimpleImputer(copy=False, keep_empty_features=True).fit_transform(holes)[:3])
scaler = StandardScaler(copy=True).partial_fit(X[:30], sample_weight=weights[:30]).partial_fit(X[30:], sample_weight=weights[30:])
print(scaler.mean_, scaler.scale_, scaler.inverse_transform(scaler.transform(X[:1]), copy=True), scale(X.copy(), copy=False, with_mean=False)[:1])

groups = np.arange(60) % 4
print(cross_val_predict(Ridge(), X, y, groups=groups, method="predict", n_jobs=1, pre_dispatch=None, verbose=0)[:3])
print(cross_val_score(Ridge(), X, y, groups=groups, pre_dispatch="all", verbose=0))
found = cross_validate(Ridge(), X, y, cv=KFold(3), error_score="raise", groups=None, n_jobs=1, pre_dispatch=2, return_indices=True, verbose=0)
print(found["test_score"], found["indices"]["test"][1][:3], found["indices"]["train"][1][:3])
sizes, train, test, fits, scores = learning_curve(Ridge(), X, y, error_score=0.0, groups=groups, n_jobs=1, pre_dispatch="all", return_times=True, verbose=0)
print(sizes, train[:, 0], test[:, 0], fits.shape, scores.shape)
train, test = validation_curve(Ridge(), X, y, param_name="alpha", param_range=[0.1, 1], error_score=0.0, groups=groups, n_jobs=1, pre_dispatch=1,
                               scoring="r2", verbose=0)
print(train[:, 0], test[:, 0])
print(permutation_importance(Ridge().fit(X, y), X, y, n_jobs=1, random_state=0).importances_mean)

Y, Z = np.c_[y, y[::-1]], np.c_[y * 0.9, y[::-1] + 5]
for metric in [mean_squared_error, root_mean_squared_error, mean_absolute_error, mean_absolute_percentage_error, mean_squared_log_error,
               root_mean_squared_log_error, explained_variance_score, r2_score]:
    print(metric.__name__, metric(Y, Z), metric(Y, Z, sample_weight=weights), metric(Y, Z, multioutput="raw_values"), metric(Y, Z, multioutput=[0.3, 0.7]))
print(explained_variance_score(Y, Z, sample_weight=weights, multioutput="variance_weighted", force_finite=True), r2_score(Y, Z, multioutput="variance_weighted"))
print(mean_absolute_percentage_error(Y, Z, sample_weight=weights, multioutput="uniform_average"), mean_squared_log_error(Y, Z, sample_weight=weights, multioutput="raw_values"))
print(root_mean_squared_error(Y, Z, sample_weight=weights, multioutput="raw_values"), root_mean_squared_log_error(Y, Z, sample_weight=weights, multioutput="raw_values"))
print(mean_squared_error(y, y + 1, sample_weight=weights), mean_absolute_error(y, y * 2, sample_weight=weights))
flat = np.ones(5)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(r2_score(flat, flat, force_finite=False), r2_score(flat, flat + 1, force_finite=False), explained_variance_score(flat, flat, force_finite=True))
print(f_regression(X, y, center=False, force_finite=True), r_regression(X, y, center=False, force_finite=True))
print(make_scorer(r2_score, response_method="predict")(Ridge().fit(X, y), X, y))
print(make_regression(5, 2, bias=10.0, random_state=0)[1])
set_config(assume_finite=False, working_memory=1024, print_changed_only=True, display="diagram", pairwise_dist_chunk_size=256)
set_config(enable_cython_pairwise_dist=True, array_api_dispatch=False, enable_metadata_routing=False, skip_parameter_validation=False)
print(Ridge(alpha=2))
try:
    line.fit_predict(X, y)
except AttributeError as error:
    print(error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    FunctionTransformer(np.exp, np.exp).fit(X)
    TransformedTargetRegressor(Ridge(), func=np.sqrt, inverse_func=np.exp).fit(X, y)
    TransformedTargetRegressor(Ridge(), func=np.log, inverse_func=np.exp, check_inverse=True).fit(X, y)
    Lasso(precompute=np.eye(4)).fit(X + 1, y)
    OneHotEncoder(drop="first", handle_unknown="ignore").fit([["a"], ["b"]]).transform([["c"]])
for warning in caught:
    print(warning.category.__name__, warning.message)
