import numpy as np
a = np.array([1.0, 0.0, 4.0])
np.sqrt(a, where=a > 0, out=None) if False else np.sqrt(a)
# %%
np.add.reduce(a), np.add.reduce([[1, 2], [3, 4]], axis=1), np.multiply.accumulate([1, 2, 3]), np.maximum.reduce([3, 9, 2]), np.logical_and.reduce([True, False])
# %%
np.add.outer([1, 2], [10, 20]), np.subtract.outer([1, 2], [1, 2]), np.minimum.accumulate([3, 1, 2])
# %%
np.add.at(a, [0, 0], 1); a
# %%
np.divide(1, 0), np.log(0), np.sqrt(-1), np.power(2, 0.5), np.power(2, 3), np.float_power(2, 3)
# %%
np.add(1, 2), np.add([1], [2]), np.multiply(True, 3), np.negative([1, -2]), np.add.nin, np.add.__name__
