def deco(tag):
    def wrap(f):
        def inner(*a, **k):
            return f"<{tag}>{f(*a, **k)}</{tag}>"
        inner.__name__ = f.__name__
        return inner
    return wrap
@deco("a")
@deco("b")
def hello(n="x"):
    "doc"
    return n
print(hello(), hello("q"), hello.__name__)
import functools
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
class Reg:
    def __init__(s, f): s.f = f; s.calls = 0
    def __call__(s, *a): s.calls += 1; return s.f(*a)
@Reg
def sq(x): return x * x
print(sq(3), sq(4), sq.calls)
@functools.wraps(hello)
def w(): pass
print(w.__name__, functools.reduce(lambda a, b: a * b, [1, 2, 3], 10), functools.partial(int, base=2)("101"))
def cls_deco(c): c.extra = 1; return c
@cls_deco
class Z: pass
print(Z.extra, Z().extra)
