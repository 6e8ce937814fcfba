import matplotlib.pyplot as plt
import numpy as np
from scipy import stats
from scipy.stats import norm, probplot, skew
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Ridge

X, y = load_diabetes(return_X_y=True)
residuals = y - Ridge().fit(X, y).predict(X)
(quantiles, ordered), (slope, intercept, r) = stats.probplot(residuals)
print(quantiles[:4], ordered[:4], slope, intercept, r)
print(stats.probplot(residuals[:5], fit=False))
print(stats.probplot(residuals[:6], dist="norm", plot=plt))
print(plt.gca().get_title(), plt.gca().get_xlabel(), plt.gca().get_ylabel(), len(plt.gca().lines))
fig, ax = plt.subplots()
print(probplot(np.exp(residuals[:6] / 100), dist=stats.expon, plot=ax, rvalue=True)[1])
print(ax.get_title(), len(ax.lines))
print(probplot([3, 1, 2], dist="uniform"), probplot([1.0], fit=False), probplot([]))
print(probplot(residuals[:5], dist="loguniform", sparams=(1, 10))[1])
print(probplot(residuals[:5], dist=norm(1, 2), fit=False)[0])
try:
    probplot(residuals, dist="gauss")
except ValueError as error:
    print(error)
grid = np.array([-3, -1.5, 0, 0.2, 1, 4])
print(norm.pdf(grid), norm.cdf(grid), norm.sf(grid))
print(norm.ppf([0, 1e-12, 0.01, 0.02, 0.025, 0.3, 0.5, 0.77, 0.975, 0.999999, 1, 2]))
print(norm.pdf(1.0, loc=2, scale=3), norm(2, 3).cdf(1.0), norm(loc=2, scale=3).ppf(0.9))
print(norm.fit(residuals), norm.rvs(size=3, random_state=0), norm.rvs(5, 2, size=2, random_state=1))
for name in ["uniform", "expon"]:
    family = getattr(stats, name)
    print(name, family.pdf([-1, 0.5, 3]), family.cdf([-1, 0.5, 3]), family.ppf([0.1, 0.9]), family(1, 2).sf([1.5, 4]))
spread = stats.loguniform(1e-3, 10)
print(spread.pdf([1e-4, 0.1, 20]), spread.cdf([1e-4, 0.1, 20]), spread.ppf([0, 0.5, 1]))
die = stats.randint(1, 7)
print(die.pmf([0, 1, 6, 7, 2.5]), die.cdf([0, 1, 3.5, 6]), die.ppf([0.1, 0.5, 1]), stats.randint.pmf(2, 1, 7))
print(skew(residuals), stats.kurtosis(residuals), stats.kurtosis(residuals, fisher=False), skew(X[:, :2]))
print(skew(residuals, bias=False), stats.kurtosis(residuals, bias=False), stats.zscore(residuals)[:3])
print(stats.kurtosis(X[:, :2], axis=0), stats.zscore(X[:4, 0], axis=None))
print(stats.zscore(X[:4, :2], ddof=1), skew([[1, 2], [3, 5]], axis=None))
