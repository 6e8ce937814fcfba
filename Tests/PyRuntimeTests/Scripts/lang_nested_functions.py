def make(n):
    def power(x):
        def times(k): return (x ** n) * k
        return times
    return power
print(make(3)(2)(10))
def a():
    x = 1
    def b():
        nonlocal x
        x += 1
        def c():
            nonlocal x
            x *= 10
            return x
        return c()
    return b(), x
print(a())
def kw(**k):
    def show(): return sorted(k.items())
    return show
print(kw(b=1, a=2)())
def args(*a):
    return lambda: a
print(args(1, 2)())
def deflt(f=lambda: 5): return f()
print(deflt())
def doc():
    "the doc"
print(doc.__doc__, doc.__name__, (lambda: 0).__name__, make(1).__qualname__)
def attrs(): pass
attrs.count = 3
print(attrs.count, attrs.__dict__)
