def trace(f):
    def wrapper(*args, **kw):
        print("call", f.__name__, len(args), kw)
        return f(*args, **kw)
    return wrapper
def times(n):
    def deco(f):
        def w(*a): return [f(*a) for _ in range(n)]
        return w
    return deco
@trace
@times(2)
def add(a, b): return a + b
print(add(1, 2))
def register(cls):
    cls.registered = True
    return cls
@register
class K:
    @trace
    def m(self): return 1
print(K.registered, K().m().__class__)
class Memo:
    def __init__(self, f): self.f, self.cache = f, {}
    def __call__(self, n):
        if n not in self.cache: self.cache[n] = self.f(n)
        return self.cache[n]
@Memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50))
