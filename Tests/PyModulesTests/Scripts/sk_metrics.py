import numpy as np
from sklearn.metrics import *

y = np.array([3.0, -0.5, 2.0, 7.0, 4.2])
p = np.array([2.5, 0.0, 2.1, 7.8, 5.3])
w = [1, 2, 3, 4, 5]
for f in [mean_squared_error, root_mean_squared_error, mean_absolute_error, median_absolute_error, r2_score, explained_variance_score, mean_absolute_percentage_error]:
    print(f.__name__, repr(f(y, p)))
    if f is not median_absolute_error:
        print(repr(f(y, p, sample_weight=w)))
    print(f(np.column_stack([y, p]), np.column_stack([p, p]), multioutput="raw_values"), f(np.column_stack([y, p]), np.column_stack([p, p])), f(np.column_stack([y, p]), np.column_stack([p, p]), multioutput=[0.3, 0.7]))
print(max_error(y, p), mean_squared_log_error(y + 1, p + 1), root_mean_squared_log_error(y + 1, p + 1))
print(r2_score([1, 1, 1], [1, 1, 1]), r2_score([1, 1], [1, 2]), r2_score([1, 2, 3], [3, 2, 1]))
print(r2_score(np.column_stack([y, p]), np.column_stack([p, y]), multioutput="variance_weighted"))
print(mean_squared_error([0, 1], [[0], [2]]), np.sqrt(mean_squared_error(y, p)))
for bad in [lambda: mean_squared_error(y, p, squared=False), lambda: mean_squared_error(y), lambda: r2_score(y, p, w)]:
    try:
        bad()
    except TypeError as e:
        print(e)
