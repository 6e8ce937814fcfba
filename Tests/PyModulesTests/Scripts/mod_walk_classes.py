def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)
class Base:
    reg = []

    def __init_subclass__(cls, tag=None, **k):
        Base.reg.append((cls.__name__, tag))

    def hello(self):
        return 'base'

    def __getattr__(self, n):
        if n.startswith('dyn_'):
            return n[4:]
        raise AttributeError(f'{type(self).__name__} has no {n}')
class Child(Base, tag='t'):

    def hello(self):
        return 'child+' + super().hello()
class Other(Base):

    def __setattr__(self, n, v):
        print('set', n, v)
        super().__setattr__(n, v)

    def __delattr__(self, n):
        print('del', n)
        super().__delattr__(n)
class Multi(Child, Other):
    pass
show(lambda: str(Base.reg))
show(lambda: str(Child().hello()))
show(lambda: str(Child().dyn_x))
show(lambda: str([c.__name__ for c in Multi.__mro__]))
show(lambda: str(Multi().hello()))
show(lambda: str(issubclass(Multi, Other)))
show(lambda: str(isinstance(Multi(), Base)))
show(lambda: Child().nope)
try:
    m = Multi()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    m.x = 1
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(m.__dict__))
show(lambda: str(vars(m)))
show(lambda: str(m.x))
try:
    del m.x
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: m.x)
def mro():

    class X(Base, Child):
        pass
show(mro)
def nobase():

    class X(bool):
        pass
show(nobase)
def kw():

    class X(object, foo=1):
        pass
show(kw)
class Desc:

    def __set_name__(self, o, n):
        self.n = n

    def __get__(self, o, t=None):
        return self if o is None else o.__dict__.get(self.n, 'unset')

    def __set__(self, o, v):
        if v < 0:
            raise ValueError(f'{self.n} must be >= 0')
        o.__dict__[self.n] = v
class H:
    a = Desc()
    b = Desc()
try:
    h = H()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(h.a)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    h.a = 3
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(h.a))
show(lambda: str(h.__dict__))
show(lambda: str(type(H.a).__name__))
show(lambda: setattr(h, 'b', -1))
class It:

    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n
try:
    print(list(It(3)), sum(It(4)), max(It(3)), 1 in It(3), [*It(2)], dict(enumerate(It(2))), sorted(It(3)), list(zip(It(2), It(3))), ','.join(map(str, It(3))))
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
class Seq:

    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * 10
try:
    print(list(Seq()), 20 in Seq(), [*reversed([1])], tuple(Seq()))
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: len(Seq()))
show(lambda: reversed(Seq()))
class Bad:

    def __len__(self):
        return -1

    def __bool__(self):
        return 3

    def __str__(self):
        return 3

    def __repr__(self):
        return None

    def __iter__(self):
        return 3

    def __hash__(self):
        return 'a'

    def __index__(self):
        return 1.5

    def __float__(self):
        return 1

    def __int__(self):
        return 'a'

    def __contains__(self, x):
        return 'yes'

    def __eq__(self, o):
        return 'eq'

    def __format__(self, s):
        return 3

    def __call__(self):
        return self.zz
try:
    b = Bad()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    for f in [lambda: len(b), lambda: bool(b), lambda: str(b), lambda: print(repr(b)), lambda: iter(b), lambda: hash(b), lambda: [1][b], lambda: float(b), lambda: int(b), lambda: 1 in b, lambda: b == 1, lambda: b != 1, lambda: f'{b}', lambda: f'{b!r}', lambda: '%s' % b, lambda: b(), lambda: not b, lambda: [b] == [b], lambda: {b}, lambda: range(b), lambda: round(b), lambda: abs(b), lambda: b + 1, lambda: 1 + b, lambda: b < b, lambda: -b, lambda: b[0], lambda: reversed(b), lambda: sorted([b, b]), lambda: sum([b]), lambda: max(b, b), lambda: math.floor(b) if False else 0]:
        show(f)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
class Len:

    def __len__(self):
        return 2.0
class Neg:

    def __index__(self):
        return -1
show(lambda: str([1, 2, 3][Neg()]))
show(lambda: str('abc'[Neg()]))
show(lambda: str(list(range(5))[Neg():]))
show(lambda: str(hex(Neg())))
show(lambda: str([0] * 2))
show(lambda: len(Len()))
show(lambda: 'ab' * Neg())
class Cmp:

    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        print('lt')
        return self.v < o.v

    def __eq__(self, o):
        print('eq')
        return NotImplemented
show(lambda: str(Cmp(1) < Cmp(2)))
show(lambda: str(Cmp(1) > Cmp(2)))
show(lambda: str(Cmp(1) == Cmp(1)))
show(lambda: str(Cmp(1) != 3))
show(lambda: Cmp(1) <= Cmp(2))
show(lambda: hash(Cmp(1)))
class Num:

    def __init__(self, v):
        self.v = v

    def __iadd__(self, o):
        self.v += o
        return self

    def __radd__(self, o):
        return Num(o + self.v)

    def __rsub__(self, o):
        return o - self.v

    def __pow__(self, o, m=None):
        return (self.v, o, m)

    def __divmod__(self, o):
        return 'dm'

    def __rtruediv__(self, o):
        return 'rtd'

    def __floordiv__(self, o):
        return 'fd'

    def __round__(self, n=None):
        return ('r', n)

    def __trunc__(self):
        return 7

    def __ceil__(self):
        return 8

    def __floor__(self):
        return 9

    def __invert__(self):
        return 'inv'

    def __pos__(self):
        return 'pos'

    def __lshift__(self, o):
        return 'ls'

    def __rand__(self, o):
        return 'ra'

    def __complex__(self):
        return 1
import math
try:
    n = Num(3)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    n += 4
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(n.v))
show(lambda: str((1 + n).v))
show(lambda: str(10 - n))
show(lambda: str(n ** 2))
show(lambda: str(pow(n, 2, 5)))
show(lambda: str(divmod(n, 1)))
show(lambda: str(1 / n))
show(lambda: str(n // 2))
show(lambda: str(round(n)))
show(lambda: str(round(n, 2)))
show(lambda: str(math.trunc(n)))
show(lambda: str(math.ceil(n)))
show(lambda: str(math.floor(n)))
show(lambda: str(~n))
show(lambda: str(+n))
show(lambda: str(n << 1))
show(lambda: str(3 & n))
show(lambda: str(sum([n, n], 0).v if False else sum([1, n]).v))
show(lambda: n - 1)
show(lambda: n & 3)
show(lambda: n * 2)
show(lambda: int(n))
show(lambda: n @ n)
show(lambda: 2 ** n)
show(lambda: n + 1)
def iop():
    q = 1
    q += 'a'
show(iop)
def iop2():
    q = (1,)
    q[0] += 1
show(iop2)
try:
    t = ([],)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
def iop3():
    t[0].append(1)
    t[0] += [2]
show(iop3)
try:
    print(t)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(type('Dyn', (Base,), {'x': 1, 'f': lambda self: self.x})().f()))
show(lambda: str(type(3) is int))
show(lambda: str(type(type)))
show(lambda: str(type(None)))
show(lambda: str(type(...)))
show(lambda: str(type(NotImplemented)))
show(lambda: str(Child.__name__))
show(lambda: str(Child.__module__))
show(lambda: str(Child.__qualname__))
show(lambda: str(Child.__bases__))
show(lambda: str(Child.__doc__))
show(lambda: str((lambda: 0).__name__))
show(lambda: str(show.__name__))
show(lambda: str(show.__defaults__))
show(lambda: str(print.__name__))
show(lambda: str([].append.__name__))
show(lambda: str(str.upper.__name__))
show(lambda: str(int.__name__))
show(lambda: str(Child.hello.__qualname__))
show(lambda: str(hasattr(3, 'real')))
show(lambda: str(getattr(3, 'zz', 'dflt')))
show(lambda: str(callable(print)))
show(lambda: str(callable(3)))
show(lambda: str(isinstance(True, int)))
show(lambda: str(isinstance(3, (str, int))))
show(lambda: str(isinstance(3, int | str)))
show(lambda: str(issubclass(bool, int)))
show(lambda: str(id(3) == id(3)))
show(lambda: str(dir(type('E', (), {'q': 1}))[-1]))
show(lambda: str(sorted(vars(type('E', (), {'q': 1})))[-1]))
class Ctx:

    def __enter__(self):
        raise ValueError('enter')

    def __exit__(self, *a):
        print('never')
def cc():
    with Ctx():
        pass
show(cc)
class Ex:

    def __enter__(self):
        return self

    def __exit__(self, *a):
        raise KeyError('in exit')
def ce():
    with Ex():
        raise ValueError('body')
try:
    ce()
except KeyError as e:
    print(repr(e), repr(e.__context__))
try:
    x = 5
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
def g1():
    global x
    x += 1
try:
    g1()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(x)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str((lambda *a, **k: (a, k))(1, b=2)))
show(lambda: str((lambda a, b=1, *c, d: (a, b, c, d))(0, d=4)))
show(lambda: str([f(2) for f in [abs, str, lambda v: v ** 2]]))
show(lambda: str((lambda: (yield))().__class__.__name__))
try:
    a = b = []
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    a.append(1)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(b))
show(lambda: str(a is b))
try:
    a, b = (1, 2)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    a, b = (b, a)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(a))
show(lambda: str(b))
try:
    [p, (q, *r)] = [1, 'xyz']
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(p))
show(lambda: str(q))
show(lambda: str(r))
try:
    a = 3
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    z: int = 4
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(a))
show(lambda: str(z))
try:
    del a
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: a)
try:
    for i, (u, v) in enumerate({'a': 1}.items()):
        print(i, u, v)
    else:
        print('done')
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    while True:
        break
    else:
        print('no')
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str([] or 'x'))
show(lambda: str(0 and 1))
show(lambda: str(None or 0 or ''))
show(lambda: str(1 and 2))
show(lambda: str(not 0))
show(lambda: str(1 < 2 < 3))
show(lambda: str(1 < 3 > 2))
show(lambda: str(1 == 1 is True))
show(lambda: str('a' if [] else 'b'))
show(lambda: str(3 if 1 else 4))
show(lambda: str((1, 2)[True]))
show(lambda: str(not not []))
show(lambda: str(-3 ** 2))
show(lambda: str(2 ** 3 ** 2))
show(lambda: str(7 // 2 * 2))
show(lambda: str(1 if 0 else 2 if 0 else 3))
show(lambda: str(~-1))
show(lambda: str(1 | 2 ^ 3 & 4))
show(lambda: str(5 - -3))
show(lambda: str(+-+3))
show(lambda: str(3 in [1, 2] == False))
show(lambda: str(1 < 2 == True))
show(lambda: str('%s' % 3 * 2))
try:
    assert True, 'no'
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
def asr():
    assert 0, ('a', 1)
show(asr)
def asr2():
    assert []
show(asr2)
