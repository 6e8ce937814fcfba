class C:
    _n = 0
    def __init__(self, r): self._r = r
    @property
    def r(self):
        "radius"
        return self._r
    @r.setter
    def r(self, v):
        if v < 0: raise ValueError("negative")
        self._r = v
    @r.deleter
    def r(self): print("deleted")
    @property
    def area(self): return 3 * self._r ** 2
    @classmethod
    def make(cls, v): return cls(v * 2)
    @staticmethod
    def twice(v): return v * 2
    @classmethod
    def bump(cls):
        cls._n += 1
        return cls._n
c = C(2)
print(c.r, c.area)
c.r = 5
print(c.r, c.area)
try:
    c.r = -1
except ValueError as e:
    print(e)
try:
    c.area = 3
except AttributeError as e:
    print(e)
del c.r
print(C.make(4).r, c.make(1).r, C.twice(3), c.twice(4), C.bump(), c.bump(), C._n)
class D(C): pass
print(type(D.make(1)).__name__, D.bump(), D._n, C._n)
class Typed:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name, None)
    def __set__(self, obj, v):
        print("set", self.name, v)
        setattr(obj, self.name, v)
class U:
    f = Typed()
u = U()
u.f = 3
print(u.f, U.f is U.__dict__["f"])
class Priv:
    def __init__(self): self.__secret = 42
    def get(self): return self.__secret
p = Priv()
print(p.get(), p._Priv__secret)
