class A:
    """Doc."""
    n = 0
    items = []
    def __init__(self, v): self.v = v; A.n += 1
    def m(self): return self.v
    @classmethod
    def make(cls): return cls("made")
    @staticmethod
    def st(x): return x + 1
    @property
    def p(self): return self.v * 2
    @p.setter
    def p(self, x): self.v = x
a, b = A("a"), A("b"); a.items.append(1); a.n = 99
print(A.n, a.n, b.n, b.items, a.m(), A.m(b), A.make().v, A.st(1), a.st(2), a.p, A.__name__, A.__doc__, a.__class__ is A, a.__dict__, vars(b), hasattr(a, "zz"), getattr(a, "zz", 5))
a.p = "new"; print(a.v, a.p); setattr(a, "w", 1); print(a.w); del a.w; f = a.m; print(f(), f.__name__, isinstance(a, A), issubclass(A, object), type(a) == A, type(A), callable(A), callable(a), A.__bases__, A.__mro__)
def t(g):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: a.zz); t(lambda: A.zz); t(lambda: A()); t(lambda: A(1, 2)); t(lambda: a.m(1)); t(lambda: A.m()); t(lambda: a()); t(lambda: a + 1); t(lambda: a < b); t(lambda: a[0]); t(lambda: len(a)); t(lambda: iter(a)); t(lambda: delattr(a, "zz")); t(lambda: A.p.fget(a)); t(lambda: isinstance(1, 5)); t(lambda: issubclass(1, int))
class R:
    @property
    def ro(self): return 1
def setro(): R().ro = 2
def delro(): del R().ro
t(setro); t(delro)
