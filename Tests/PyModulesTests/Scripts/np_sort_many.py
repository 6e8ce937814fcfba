# Rows long enough for the sorting kernels, beside Python's own sort.
import numpy as np

rng = np.random.default_rng(5)


def same(a, b):
    return len(a) == len(b) and all(x == y or (x != x and y != y) for x, y in zip(a, b))


def columns(n):
    yield "normal", rng.normal(size=n)
    yield "few values", rng.integers(0, 7, size=n).astype(float)
    yield "one value", np.full(n, 2.5)
    yield "rising", np.arange(n) / 3
    yield "falling", -np.arange(n) / 3
    yield "organ pipe", np.minimum(np.arange(n), n - np.arange(n)) * 1.0
    yield "infinite", np.where(rng.random(n) < 0.3, np.inf, -np.inf)
    gaps = rng.normal(size=n)
    gaps[rng.random(n) < 0.2] = np.nan
    yield "gaps", gaps
    yield "all gaps", np.full(n, np.nan)
    yield "huge", rng.normal(size=n) * 1e300


for n in [1023, 1024, 1027, 1056, 1087, 4099]:
    for name, column in columns(n):
        numbers = [x for x in column.tolist() if x == x]
        expected = sorted(numbers) + [float("nan")] * (n - len(numbers))
        if not same(np.sort(column).tolist(), expected):
            print("differs", n, name)
        if not same(column[np.argsort(column)].tolist(), expected):
            print("order differs", n, name)
        distinct = np.unique(column)
        if len(distinct) != len(set(numbers)) + (len(numbers) < n) or not same(np.sort(distinct), distinct):
            print("unique differs", n, name)
        if len(np.unique(column, equal_nan=False)) != len(set(numbers)) + n - len(numbers):
            print("unique with equal_nan=False differs", n, name)
        middle = expected[n // 2] if n % 2 else (expected[n // 2 - 1] + expected[n // 2]) / 2
        if len(numbers) == n and not same([np.median(column)], [middle]):
            print("median differs", n, name)
    for name, column in {
        "narrow": rng.integers(-50, 50, size=n),
        "wide": rng.integers(-(2**62), 2**62, size=n),
        "ends": rng.choice([-(2**63), 2**63 - 1, 0], size=n),
        "all of them": rng.integers(-(2**63), 2**63 - 1, size=n, endpoint=True),
    }.items():
        if np.sort(column).tolist() != sorted(column.tolist()):
            print("differs", n, name)
        if np.unique(column).tolist() != sorted(set(column.tolist())):
            print("unique differs", n, name)
    table = rng.normal(size=(3, n))
    if not all(same(a, sorted(b)) for a, b in zip(np.sort(table, axis=1).tolist(), table.tolist())):
        print("rows differ", n)
    if not same(np.sort(table.T, axis=0)[:, 1].tolist(), sorted(table[1].tolist())):
        print("columns differ", n)
print("done")
print(np.unique([3.0, np.nan, 1.0, np.nan, 3.0]), np.unique([3.0, np.nan, np.nan], equal_nan=False))
print(np.unique([[2, 1], [2, 3]], axis=None), np.unique([np.nan, 1, np.nan], equal_nan=False, return_counts=True))
signs = np.sort(np.concatenate([rng.normal(size=2000), [0.0, -0.0, 0.0]]))
print(np.sum(signs == 0), np.all(signs[:-1] <= signs[1:]))
