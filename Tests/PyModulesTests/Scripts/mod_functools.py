def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

from functools import *
import operator as op
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(op.mul, [1, 2, 3], 10), reduce(op.add, [], 5)); t(reduce, op.add, []); t(reduce, op.add); t(reduce, op.add, 5)
p = partial(int, base=2); print(p('101'), p.args, p.keywords, p.func is int, partial(pow, 2)(5), partial(partial(max, 1), 5)(3), partial(print, 'a', sep='-')('b')); t(partial, 5); t(partial)
n = 0
@lru_cache(maxsize=2)
def f(x):
    global n
    n += 1
    return x * 2
print(f(1), f(2), f(1), f(3), f(2), n, f.cache_info(), f.__name__, f.__wrapped__(5)); f.cache_clear(); print(f.cache_info())
@cache
def fib(k): return k if k < 2 else fib(k - 1) + fib(k - 2)
print(fib(80), fib.cache_info().misses); t(fib, [1])
@lru_cache
def g(a, b=1): return a + b
print(g(1), g(1, b=2), g(1), g.cache_info())
def deco(fn):
    @wraps(fn)
    def inner(*a, **k):
        return fn(*a, **k)
    return inner
@deco
def doc(x):
    "the doc"
    return x
print(doc.__name__, doc.__doc__, doc(3), doc.__wrapped__(4), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
@total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) < T(2), T(1) >= T(2), T(1) <= T(1), T(3) > T(2), T(1) != T(2))
print(op.add(1, 2), op.itemgetter(1)([1, 2]), op.itemgetter(0, -1)('abc'), op.attrgetter('real')(5), op.attrgetter('real', 'imag')(5), op.methodcaller('upper')('a'), op.methodcaller('split', ',')('a,b'), op.truediv(1, 2), op.floordiv(7, 2), op.mod(7, 3), op.neg(1), op.not_(0), op.eq(1, 1), op.lt(1, 2), op.contains([1], 1), op.getitem([5], 0), op.and_(6, 3), op.xor(6, 3), op.pow(2, 3), op.is_(None, None), op.concat([1], [2]), op.countOf([1, 1], 1), op.indexOf([1, 2], 2), op.iadd([1], [2]), op.index(5), op.truth([]), op.abs(-1), op.lshift(1, 3), op.invert(5)); t(op.itemgetter(5), [1]); t(op.attrgetter('x'), 5); t(op.add, 1); t(op.itemgetter); t(op.methodcaller, 5)
l = [3]; op.setitem(l, 0, 9); print(l); op.delitem(l, 0); print(l)
