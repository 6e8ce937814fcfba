import functools
def repeat(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return [function(*args, **kwargs) for _ in range(times)]
        wrapper.times = times
        return wrapper
    return decorate
@repeat(2)
def greet(name, mark="!"):
    """Says hello."""
    return f"hello {name}{mark}"
print(greet("Ada"), greet(name="Bo", mark="?"), greet.__name__, greet.__doc__, greet.times, greet.__wrapped__("x"))
class Counted:
    def __init__(self, function):
        self.function, self.calls = function, 0
    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)
@Counted
def square(x): return x * x
print(square(3), square(4), square.calls)
registry = {}
def register(function):
    registry[function.__name__] = function
    return function
@register
@functools.lru_cache(maxsize=None)
def slow(n): return n if n < 2 else slow(n - 1) + slow(n - 2)
print(slow(80), registry["slow"] is slow, slow.cache_info().misses)
def add(cls):
    cls.extra = 7
    return cls
@add
class A: pass
print(A.extra, functools.partial(pow, 2)(5), functools.reduce(lambda a, b: a * b, [1, 2, 3, 4], 2))
@(lambda f: f)
def plain(): return "plain"
print(plain())
