class A:
    def __getattribute__(self, name):
        if name == "magic": return "from getattribute"
        return object.__getattribute__(self, name)
    def plain(self): return 1
a = A()
a.x = 3
print(a.magic, a.x, a.plain())
class New:
    def __new__(cls, v):
        self = super().__new__(cls)
        self.made = v
        return self
    def __init__(self, v): self.init = v
n = New(4)
print(n.made, n.init)
class Single:
    it = None
    def __new__(cls):
        if cls.it is None: cls.it = object.__new__(cls)
        return cls.it
print(Single() is Single())
class Bad:
    def __init__(self): return 5
try:
    Bad()
except TypeError as e:
    print(e)
class NoArgs: pass
try:
    NoArgs(1)
except TypeError as e:
    print(e)
class BadLen:
    def __len__(self): return -1
try:
    len(BadLen())
except ValueError as e:
    print(e)
class BadStr:
    def __str__(self): return 5
try:
    str(BadStr())
except TypeError as e:
    print(e)
class BadBool:
    def __bool__(self): return 5
try:
    bool(BadBool())
except TypeError as e:
    print(e)
print(type("Dyn", (A,), {"k": 5})().k)
f = A.plain
print(f(a), A.plain.__name__, A.plain.__qualname__, a.plain.__self__ is a)
