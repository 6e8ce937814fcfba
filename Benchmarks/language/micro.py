# Micro-benchmarks of cells: the same file runs in CPython and in regtutor.
# Each prints its name and the smallest processor time of five rounds, in milliseconds.
import time
import numpy as np


def best(name, work):
    times = []
    for _ in range(5):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    print(name, round(min(times) * 1000, 3))


def float_loop():
    total = 0.0
    for i in range(300000):
        total += i * 0.5 - total * 1e-3
    return total


def add(a, b):
    return a + b


def function_calls():
    total = 0
    for i in range(200000):
        total = add(total, i)
    return total


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def list_work():
    numbers = []
    for i in range(200000):
        numbers.append(i % 7)
    numbers.sort()
    return sum(x * x for x in numbers[::2])


def dict_work():
    counts = {}
    for i in range(200000):
        key = i % 1000
        counts[key] = counts.get(key, 0) + 1
    return len(counts)


def string_building():
    parts = []
    for i in range(100000):
        parts.append(f"{i}:{i / 3:.2f}")
    text = ",".join(parts)
    more = ""
    for i in range(50000):
        more += "x"
    return len(text) + len(more)


class Point:
    def __init__(self, x):
        self.x = x

    def moved(self, by):
        return Point(self.x + by)


def methods():
    point = Point(0)
    for _ in range(100000):
        point = point.moved(1)
    return point.x


best("float-loop", float_loop)
best("function-calls", function_calls)
best("recursion", lambda: fibonacci(22))
best("list-work", list_work)
best("dict-work", dict_work)
best("string-building", string_building)
best("methods", methods)
best("comprehension", lambda: [i * i for i in range(300000) if i % 3])

rng = np.random.default_rng(0)
a = rng.random(10**6)
b = rng.random(10**6)
m = a.reshape(1000, 1000)
best("np-a*b+1", lambda: a * b + 1)
best("np-sqrt", lambda: np.sqrt(a))
best("np-exp", lambda: np.exp(a))
best("np-sum", lambda: a.sum())
best("np-mean-axis0", lambda: m.mean(axis=0))
best("np-mask", lambda: a[a > 0.5])
best("np-compare-where", lambda: np.where(a > b, a, b))
best("np-sort", lambda: np.sort(a))
best("np-matrix-vector", lambda: m @ b[:1000])
best("np-std", lambda: a.std())
best("np-normal", lambda: rng.normal(size=10**6))
