import numpy as np
print(np.arange(1001)); print(repr(np.arange(2000.0))); print(np.zeros((40, 40))); print(repr(np.ones((1100, 2)))); print(np.arange(3000).reshape(3, 10, 100)); print(repr(np.arange(10000).reshape(100, 100))); print(np.arange(1000)[-5:], np.full((2, 600), "a"))
