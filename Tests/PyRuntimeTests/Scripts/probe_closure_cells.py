def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter(); inc(); inc(5); print(get(), counter()[1]())
fs = [lambda: i for i in range(3)]; print([f() for f in fs]); fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
x = "global"
def f():
    x = "outer"
    def g():
        global x
        x = "changed"
        return x
    return g(), x
print(f(), x)
def late():
    return later_defined + 1
later_defined = 41; print(late())
def acc(x, l=[]):
    l.append(x); return l
print(acc(1), acc(2), acc.__defaults__, acc.__name__, (lambda: 0).__name__, acc.__doc__)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def u1():
    print(x); x = 1
def u2():
    def h(): return q
    r = h(); q = 1
    return r
t(u1); t(u2); t(lambda: undefined_name); t(lambda: [y for y in range(3)] and y)
