import numpy as np
r = np.random.RandomState(7)
for name, arguments in [("standard_exponential", ()), ("standard_gamma", (2.0,)), ("power", (5.0,)), ("weibull", (1.5,)), ("f", (3, 20)), ("standard_t", (5,)), ("logistic", ()), ("gumbel", ()), ("triangular", (0, 1, 2))]:
    print(name, getattr(r, name)(*arguments, size=3).tolist())
# %%
np.random.seed(3)
np.random.ranf(2), np.random.random_sample(2), np.random.sample(1)
# %%
np.random.seed(0); np.random.rand(2, 2), np.random.randn(2), np.random.randint(0, 10, 3), np.random.choice(5, 2, replace=False), np.random.permutation(4), np.random.normal(1, 2, 2), np.random.uniform(-1, 1, 2)
# %%
x = np.arange(5); np.random.seed(1); np.random.shuffle(x); x
