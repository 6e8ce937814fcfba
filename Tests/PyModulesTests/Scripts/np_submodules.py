import numpy as np

# %%
from numpy.linalg import norm, inv
norm([3, 4]), inv([[2.0]])
# %%
from numpy import array, mean, linalg as la
mean(array([1, 2])), la.norm([1.0])
# %%
import numpy
numpy.array([1]) + 1, numpy.__version__
# %%
import numpy.linalg as LA
LA.norm([6, 8])
# %%
np.linalg.LinAlgError, np.exceptions.AxisError, issubclass(np.linalg.LinAlgError, ValueError)
# %%
try:
    np.sum([1], axis=3)
except np.exceptions.AxisError as e:
    print(e)
# %%
from numpy import pi, sin
sin(pi / 2)
