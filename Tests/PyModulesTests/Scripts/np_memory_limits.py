import numpy as np

# %%
np.zeros(10**12)
# %%
np.ones((10**6, 10**6))
# %%
np.zeros((10**10, 10**10))
# %%
np.arange(10**13)
# %%
np.linspace(0, 1, 10**12)
# %%
np.eye(10**6)
# %%
np.full((10**5, 10**7), 1.0)
# %%
np.zeros(10**12, dtype=bool)
# %%
np.zeros(5).shape
