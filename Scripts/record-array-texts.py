"""Writes random arrays with numpy's own text for them, for the formatter's test.

Usage: python Scripts/record-array-texts.py > Tests/NDArraysTests/Reference/array-texts.txt
"""

import random

import numpy as np

rng = random.Random(20260101)
OPTIONS = [
    {}, {}, {}, {"precision": 3}, {"precision": 2, "suppress": True}, {"suppress": True},
    {"precision": 4, "floatmode": "fixed"}, {"floatmode": "unique"},
    {"floatmode": "maxprec_equal"}, {"sign": "+"}, {"sign": " "}, {"linewidth": 40},
    {"threshold": 10, "edgeitems": 2}, {"threshold": 5}, {"legacy": "1.25"}, {"precision": 0},
    {"nanstr": "missing", "infstr": "unbounded"}, {"linewidth": 120, "precision": 12},
    {"legacy": "2.1", "threshold": 6, "edgeitems": 1}, {"precision": 17},
]


def number():
    kind = rng.randrange(12)
    if kind == 0:
        return float(rng.randrange(-5, 6))
    if kind == 1:
        return round(rng.uniform(-10, 10), rng.randrange(0, 4))
    if kind == 2:
        return rng.gauss(0, 1)
    if kind == 3:
        return rng.gauss(0, 1) * 10.0 ** rng.randrange(-12, 13)
    if kind == 4:
        return rng.choice([0.0, -0.0, 1e8, 99999999.9, 1e-4, 0.00011, 1e16, 5e-324, 1.7e308])
    return rng.uniform(-1, 1) * 10.0 ** (exponent + rng.randrange(-1, 2))


def shape():
    n = rng.choice([0, 1, 1, 1, 1, 1, 2, 2, 3])
    sizes = [1, 2, 3] if n == 3 else [1, 2, 3, 4, 5, 7] if n == 2 else [1, 2, 3, 5, 7, 12, 20]
    return tuple(rng.choice(sizes) for _ in range(n)) if rng.random() > 0.03 else \
        rng.choice([(0,), (0, 3), (2, 0)])


print(f"# numpy {np.__version__}")
for case in range(3000):
    exponent = rng.randrange(-3, 6)
    options = rng.choice(OPTIONS)
    size = shape()
    count = int(np.prod(size))
    kind = rng.choice("ffffffib")
    if kind == "f":
        values = [number() for _ in range(count)]
        if rng.random() < 0.15 and values:
            values[rng.randrange(count)] = rng.choice([np.nan, np.inf, -np.inf])
        array = np.array(values, dtype=float).reshape(size)
        text = " ".join(v.hex() for v in values)
    elif kind == "i":
        values = [rng.randrange(-10 ** rng.randrange(1, 12), 10 ** rng.randrange(1, 12))
                  for _ in range(count)]
        array = np.array(values, dtype=int).reshape(size)
        text = " ".join(map(str, values))
    else:
        values = [rng.random() < 0.5 for _ in range(count)]
        array = np.array(values, dtype=bool).reshape(size)
        text = " ".join(str(int(v)) for v in values)
    with np.printoptions(**options):
        shown = f"{array!r}\n{array}"
    settings = ";".join(f"{k}={v}" for k, v in options.items())
    print(f"@{kind} {','.join(map(str, size))} {settings}")
    print(text)
    print(shown)
