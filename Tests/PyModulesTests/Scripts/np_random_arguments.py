import numpy as np
g = np.random.default_rng(3)
r = np.random.RandomState(3)
np.random.seed(3)
# %%
g.pareto(3.0, size=2), r.pareto(3.0, size=2), np.random.pareto(a=3.0, size=2)
# %%
g.rayleigh(scale=2.0, size=2), r.rayleigh(scale=2.0, size=2), np.random.rayleigh(scale=2.0, size=2)
# %%
g.standard_cauchy(size=2), r.standard_cauchy(size=2), np.random.standard_cauchy(size=2)
# %%
g.standard_exponential(size=2, dtype=float, method="zig"), r.standard_exponential(size=2), np.random.standard_exponential(size=2)
# %%
g.standard_gamma(2.0, size=2), r.standard_gamma(2.0, size=2), np.random.standard_gamma(shape=2.0, size=2)
# %%
g.weibull(2.0, size=2), r.weibull(2.0, size=2), np.random.weibull(a=2.0, size=2)
# %%
g.gumbel(loc=1.0, scale=2.0, size=2), r.gumbel(loc=1.0, scale=2.0, size=2), np.random.gumbel(loc=1.0, scale=2.0)
# %%
g.logistic(loc=1.0, scale=2.0, size=2), r.logistic(loc=1.0, scale=2.0, size=2), np.random.logistic(loc=1.0, scale=2.0)
# %%
g.dirichlet([1.0, 2.0], size=2), r.dirichlet([1.0, 2.0], size=2), np.random.dirichlet([1.0, 2.0], size=1)
# %%
g.integers(0, 10, size=3, dtype=int, endpoint=True), r.randint(0, 10, size=3, dtype=int), np.random.randint(5, dtype=np.int64)
# %%
g.random(size=2, dtype=float), g.standard_normal(size=2, dtype=np.float64)
# %%
g.choice(5, size=3, replace=False, shuffle=False), g.choice(5, size=3, replace=False, shuffle=True)
# %%
x = np.arange(12).reshape(3, 4)
g.permuted(x, axis=1), g.permuted(x, axis=0), g.permuted(x)
# %%
g.shuffle(x, axis=1)
x
# %%
g.permutation(x, axis=1)
# %%
g.multivariate_normal([0, 1], [[2.0, 0.5], [0.5, 1.0]], size=2, check_valid="ignore", tol=1e-8, method="cholesky").round(12)
# %%
[g.multivariate_normal([0, 1], [[2.0, 0.5], [0.5, 1.0]], method=m).round(10) for m in ["svd", "eigh"]]
# %%
r.multivariate_normal([0, 1], [[2.0, 0.5], [0.5, 1.0]], size=1, check_valid="raise", tol=1e-8).round(10)
# %%
np.random.multivariate_normal([0, 1], [[1.0, 2.0], [2.0, 1.0]], check_valid="raise", tol=1e-8)
# %%
np.random.multivariate_normal([0, 1], [[1.0, 2.0], [2.0, 1.0]], check_valid="warn").shape
