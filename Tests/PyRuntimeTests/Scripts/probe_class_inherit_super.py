class A:
    def __init__(self, x): self.x = x
    def hi(self): return f"A.hi {self.name()}"
    def name(self): return "a"
class B(A):
    def __init__(self, x, y): super().__init__(x); self.y = y
    def name(self): return "b+" + super().name()
class D(B):
    z = 5
    def hi(self): return "D>" + super().hi()
class M:
    def hi(self): return "M>" + super().hi()
class E(M, B): pass
d = D(1, 2); print(d.hi(), d.x, d.y, E(1, 2).hi(), [k.__name__ for k in E.__mro__], isinstance(d, (int, A)), issubclass(D, A), D.__base__.__name__, super(D, d).hi())
class Meta1(Exception):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
try:
    raise Meta1(5)
except Exception as e:
    print(repr(e), e, e.code, e.args)
def t(g):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: B(1)); t(lambda: A.hi(5)); t(lambda: object().x); t(lambda: object(1))
class Abstract:
    def f(self): raise NotImplementedError("subclass must")
t(lambda: Abstract().f())
