import copy
import functools
import math
import random
import statistics
import time
import warnings

print(math.acosh(2.0), math.asin(0.5), math.asinh(1.0), math.atanh(0.5))
r = random.Random(3)
print([r.binomialvariate(10, 0.3) for _ in range(8)], [r.binomialvariate(n=100, p=0.4) for _ in range(8)])
print(r.binomialvariate(), r.binomialvariate(p=0.0), r.binomialvariate(5, 1.0), [r.binomialvariate(50, 0.9) for _ in range(4)])
random.seed(7)
print(random.binomialvariate(20, 0.5), random.binomialvariate(1000, 0.123), random.binomialvariate(1, 0.5))
for n, p in [(-1, 0.5), (3, 1.5)]:
    try:
        r.binomialvariate(n, p)
    except ValueError as error:
        print(error)
data = [1.0, 2.0, 4.0, 7.0]
print(statistics.pstdev(data, mu=3.5), statistics.pvariance(data, mu=3.5), statistics.stdev(data, xbar=3.5))
print(statistics.linear_regression([1, 2, 3], [2.0, 4.1, 5.9], proportional=True))
print(statistics.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), statistics.median_grouped([1, 3, 3, 5, 7], interval=2))


@functools.lru_cache(maxsize=None, typed=True)
def twice(x):
    return x * 2


twice(3), twice(3.0)
print(twice.cache_info())


def wrapped(x):
    "The text of wrapped."
    return x


wrapped.note = "kept"


def outer(*args):
    return wrapped(*args)


same = functools.update_wrapper(wrapper=outer, wrapped=wrapped, assigned=("__name__",))
print(same.__name__, same.__doc__, same.__wrapped__ is wrapped)


@functools.wraps(wrapped, assigned=["__doc__"])
def other(x):
    return x


print(other.__name__, other.__doc__)
print(functools.WRAPPER_UPDATES, functools.WRAPPER_ASSIGNMENTS[:4])


class Node:
    def __init__(self, value, links):
        self.value, self.links = value, links

    def __deepcopy__(self, memo):
        return Node(self.value, copy.deepcopy(self.links, memo))


shared = [1, 2]
node = Node(5, [shared, shared])
made = copy.deepcopy([node, shared])
made[0].links[0].append(3)
print(made[0].links, made[1], shared, copy.deepcopy(shared, {}), issubclass(copy.Error, Exception), copy.error is copy.Error)
a, b, c = time.monotonic_ns(), time.perf_counter_ns(), time.process_time_ns()
print(all(type(t) is int and t >= 0 for t in (a, b, c)), time.monotonic_ns() >= a)
with warnings.catch_warnings(record=True, action="ignore", category=UserWarning, append=False, lineno=0, module=None) as caught:
    warnings.warn("hidden")
    warnings.warn("seen", FutureWarning, 2, skip_file_prefixes=())
print([str(w.message) for w in caught])
with warnings.catch_warnings(record=True, action="always", append=True) as caught:
    warnings.warn("one")
print(len(caught))
