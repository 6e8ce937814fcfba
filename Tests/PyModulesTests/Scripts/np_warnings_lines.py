# A line of the learner's gives the same warning once, however often it runs; libraries do not repeat a text.
import warnings

import numpy as np

zeros = np.zeros(2)


def divide(x):
    return x / x


def careful(x):
    warnings.warn("look out")
    warnings.warn("from the caller", stacklevel=2)
    warnings.warn(f"at {x % 2}")


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for i in range(3):
        zeros / zeros
    print(len(log))
    zeros / zeros
    divide(zeros)
    divide(zeros)
    print(len(log))
    [f() for f in [lambda: zeros / zeros, lambda: zeros.std() / zeros.std()] * 2]
    print(len(log))

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for i in range(3):
        careful(i)
    careful(4)
    print([str(entry.message) for entry in log])

for action in ["always", "once", "module", "default", "ignore"]:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter(action)
        for i in range(2):
            careful(0)
            divide(zeros)
        careful(0)
        divide(zeros)
        print(action, len(log))
print(np.bincount([1, 2, 2], minlength=5), np.bincount([True, False, True]))
print(np.bincount([0, 1, 1], weights=[0.5, 1, 2.25]), np.bincount([], minlength=2))
for call in [
    lambda: warnings.simplefilter("all"),
    lambda: np.bincount([1, 2], weights=[1]),
    lambda: np.bincount([1, 2], minlength=-1),
    lambda: np.bincount([1, 2], minlength=None),
    lambda: np.bincount([[1, 2]]),
    lambda: np.bincount(["a"]),
    lambda: np.bincount([1.5]),
    lambda: np.bincount([1, -2]),
    lambda: np.bincount(3),
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
