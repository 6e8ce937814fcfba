"""Every statement that the cell language has, at least once."""
from __future__ import annotations

import math
import numpy as np, os.path as path
from sklearn.linear_model import Lasso, Ridge as R
from sklearn.model_selection import (
    train_test_split,
    KFold as Folds,
)
from numpy import *
from . import sibling
from ..package.module import name as other

a = 1
a = b = c = 2
a, b = b, a
a, *rest = 1, 2, 3
(a, [b, *c]), d = ((1, [2, 3, 4]), 5)
[a, b] = 1, 2
a.attribute = b[0] = c[1:2, ...] = 0
() = []
x: int
x: list[float] = [1.0]
self.weight: float = 0.5
data["key"]: str = "v"
(y): int = 3
a += 1; a -= 1; a *= 2; a /= 2; a //= 2; a %= 2; a **= 2; a @= b
a &= 1; a |= 1; a ^= 1; a <<= 1; a >>= 1;
x[0] += yield_value
del a, b[0], c.d, (e, f), [g]
pass
assert a
assert a == 1, "message"

if a:
    pass
elif b:
    pass
elif c: pass
else:
    pass

if a: b = 1; c = 2
if a:
    pass
else:
    if b:
        pass

for i in range(10):
    if i == 5:
        break
    if i % 2:
        continue
else:
    print("done")
for i, (j, k) in enumerate(zip(a, b)): print(i)
for x, in rows: pass
for x[0] in y: pass
for *a, b in pairs: pass
for x in 1, 2, *rest: pass

while True:
    break
while a: a -= 1
else: b = 1

try:
    f()
except ValueError:
    pass
except (TypeError, KeyError) as error:
    raise
except:
    raise RuntimeError("x") from None
else:
    pass
finally:
    pass
try: f()
finally: g()

with open(name) as handle:
    pass
with a as b, c as (d, e), f:
    pass
with (open(a) as b, open(c) as d,):
    pass
with (a, b):
    pass
with (a): pass
with (yield_value) as x.y: pass
with (a).b as c: pass


def plain(): pass
def full(a, b: int, /, c=1, d: str = "x", *args: int, e, f=2, **kwargs: dict) -> float:
    """Docstring."""
    global g
    def inner():
        nonlocal c
        c = 1
        yield
        x = yield c
        y = yield c, 1
        yield from inner()
        await_value = (yield)
        return
    return c, *args
def only_star(*, a, b=1): return a
def starred(*args): return args
def star_annotated(*args: *Ts): pass
def trailing(a, b,): pass
def slash(a, /): pass
def slash_comma(a, /, b=1, *, c): pass


@decorator
def decorated(): pass


@decorator.with_arguments(1, key=2)
@(lambda f: f)
@a[0]
class Decorated(Base, metaclass=Meta, **options):
    """A class."""
    attribute = 1
    @property
    def value(self):
        return self._value
    @value.setter
    def value(self, new): self._value = new
    class Nested: pass
class Empty(): ...
class Simple: x = 1
