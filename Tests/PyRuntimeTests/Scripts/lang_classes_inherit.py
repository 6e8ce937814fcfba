class A:
    def who(self): return "A"
    def hello(self): return "hello " + self.who()
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
print(D().hello(), [c.__name__ for c in D.__mro__])
print(isinstance(D(), A), issubclass(B, A), issubclass(A, B), D.__bases__)
class Base:
    count = 0
    def __init__(self, *args, **kw):
        Base.count += 1
        self.args, self.kw = args, kw
class Child(Base):
    def __init__(self, a, **kw):
        super().__init__(a, 2, **kw)
        self.a = a
c = Child(1, z=3)
print(c.args, c.kw, c.a, Base.count, Child.count)
try:
    class X(A, B): pass
except TypeError as e:
    print(e)
try:
    class Y(A, A): pass
except TypeError as e:
    print(e)
class S:
    def __init__(self): self.v = 1
    def __getattr__(self, name):
        if name.startswith("get_"): return lambda: name[4:]
        raise AttributeError(f"no {name}")
s = S()
print(s.v, s.get_abc())
try:
    s.zzz
except AttributeError as e:
    print(e)
class T:
    def __setattr__(self, k, v): super().__setattr__(k, v * 2)
t = T()
t.q = 4
print(t.q)
class Meta0:
    def __init_subclass__(cls, **kw):
        print("subclass", cls.__name__, kw)
class Sub(Meta0, tag=1): pass
