import numpy as np
from sklearn.metrics import mean_squared_error, root_mean_squared_error, mean_absolute_error, r2_score, median_absolute_error, max_error, explained_variance_score, mean_absolute_percentage_error, mean_squared_log_error, root_mean_squared_log_error
y = np.array([3., -.5, 2, 7]); p = np.array([2.5, 0., 2, 8]); w = [1, 2, 3, 4]
for f in [mean_squared_error, root_mean_squared_error, mean_absolute_error, r2_score, median_absolute_error, max_error, explained_variance_score, mean_absolute_percentage_error]: print(f.__name__, f(y, p))
for f in [mean_squared_error, mean_absolute_error, r2_score, explained_variance_score]: print(f(y, p, sample_weight=w))
Y = np.c_[y, y ** 2]; P = np.c_[p, p ** 2]
for mo in ["raw_values", "uniform_average", [.3, .7]]: print(mean_squared_error(Y, P, multioutput=mo), r2_score(Y, P, multioutput=mo), mean_absolute_error(Y, P, multioutput=mo))
print(r2_score(Y, P, multioutput="variance_weighted"), mean_squared_log_error([1, 2, 3], [1, 2, 4]), root_mean_squared_log_error([1, 2, 3], [1, 2, 4]))
print(r2_score([1, 1], [1, 1]), r2_score([1, 1], [1, 2]))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: mean_squared_error([1, 2], [1])); attempt(lambda: mean_squared_error([1, np.nan], [1, 2])); attempt(lambda: mean_squared_error(y, p, squared=False)); attempt(lambda: r2_score([1], [1])); attempt(lambda: mean_squared_error(Y, y)); attempt(lambda: mean_squared_log_error([-2], [1])); attempt(lambda: mean_squared_error([], []))
