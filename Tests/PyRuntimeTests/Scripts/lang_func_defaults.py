def f(a, b=2, c=3): return a, b, c
print(f(1), f(1, 5), f(1, c=9), f(c=1, a=2))
def g(x, acc=[]):
    acc.append(x)
    return acc
print(g(1), g(2), g(3, []))
n = 1
def h(v=n): return v
n = 2
print(h(), h(5))
def k(a, /, b, *, c): return a, b, c
print(k(1, 2, c=3), k(1, b=2, c=3))
def v(*args, **kwargs): return args, kwargs
print(v(), v(1, 2), v(1, x=2, y=3), v(*[1, 2], **{"z": 3}))
def w(a, *args, k=0, **kw): return a, args, k, kw
print(w(1, 2, 3, k=4, m=5), w(*range(3), **{"k": 9}))
print((lambda a, b=4, *c, d=5: (a, b, c, d))(1, 2, 3, d=6))
print(f(*[1], *(2,), **{"c": 7}))
