import numpy as np
rng = np.random.default_rng(7)
for name, arguments in [("standard_exponential", ()), ("standard_gamma", (2.0,)), ("power", (5.0,)), ("weibull", (1.5,)), ("f", (3, 20)), ("standard_t", (5,))]:
    print(name, getattr(rng, name)(*arguments, size=3).tolist())
# %%
np.random.Generator(np.random.PCG64(3)).random(2)
# %%
rng.normal(size=2)
# %%
rng.bytes(3) if False else type(rng).__name__
