"""scipy.stats.pearsonr."""
import numpy as np
import pandas as pd
from scipy import stats

rng = np.random.default_rng(3)
x = rng.normal(size=25)
y = x + rng.normal(size=25)
r = stats.pearsonr(x, y)
print(r, r.statistic, r.pvalue)
value, p = stats.pearsonr(pd.Series(x), pd.Series(-y))
print(value, p, stats.pearsonr(x, y)[0])
print(stats.pearsonr(x, x ** 2), stats.pearsonr([1, 2], [3, 1]), stats.pearsonr([1, 2, 3], [2, 4, 6.5]))
print(stats.pearsonr(x, y, alternative="greater"), stats.pearsonr(x, y, alternative="less"), stats.pearsonr(x, -y, alternative="less"))
print(stats.pearsonr([1, 1, 1], [1, 2, 3]))
for bad in [lambda: stats.pearsonr([1, 2], [1, 2, 3]), lambda: stats.pearsonr([1], [2]), lambda: stats.pearsonr(x, y, alternative="more")]:
    try:
        bad()
    except ValueError as error:
        print(error)
