import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.metrics import r2_score, mean_squared_error, mean_absolute_error, mean_squared_log_error, get_scorer
y = np.array([1., 2, 3, 4]); p = np.array([1.1, 1.9, 3.2, 3.7])
print(r2_score(y, p), mean_squared_error(y, p), mean_absolute_error(y, p), mean_squared_log_error(y, p))
print(r2_score(np.ones(3), np.ones(3)), r2_score(np.ones(3), np.zeros(3)), r2_score(y, p, sample_weight=[1, 0, 2, 1]))
for bad in (lambda: r2_score(y, p[:2]), lambda: mean_squared_error(y, [1, np.nan, 2, 3]), lambda: get_scorer("mse"), lambda: mean_squared_log_error(-y, p)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e)[:60])
print(get_scorer("r2"), get_scorer("neg_mean_squared_error"))
