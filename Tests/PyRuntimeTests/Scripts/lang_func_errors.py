def show(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
def f(a, b, c=1): pass
def g(): pass
def h(*, k): pass
def p(a, /): pass
def q(a, b=1): pass
def r(a, *, k, m): pass
def s(x, y, z): pass
def t(alpha=1): pass
show(lambda: f())
show(lambda: f(1))
show(lambda: f(1, 2, 3, 4))
show(lambda: g(1))
show(lambda: g(1, 2))
show(lambda: h())
show(lambda: h(1))
show(lambda: h(1, k=2))
show(lambda: p(a=1))
show(lambda: q())
show(lambda: q(1, 2, 3))
show(lambda: q(1, a=2))
show(lambda: q(1, zz=2))
show(lambda: r(1))
show(lambda: s())
show(lambda: t(alfa=2))
show(lambda: f(*1))
show(lambda: f(**1))
show(lambda: f(1, **{"a": 2}))
show(lambda: f(b=1, **{"b": 2}))
show(lambda: f(**{1: 2}))
show(lambda: print(*1))
class C:
    def m(self, x): pass
    def __init__(self, v): pass
show(lambda: C())
show(lambda: C(1, 2))
show(lambda: C(1).m())
show(lambda: C.m())
show(lambda: 3())
show(lambda: "a"())
show(lambda: None())
