def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)
class V:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = (x, y)

    def __repr__(self):
        return f'V({self.x!r}, {self.y!r})'

    def __add__(self, o):
        return V(self.x + o.x, self.y + o.y) if isinstance(o, V) else NotImplemented

    def __mul__(self, k):
        return V(self.x * k, self.y * k)
    __rmul__ = __mul__

    def __eq__(self, o):
        return isinstance(o, V) and (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __iter__(self):
        yield self.x
        yield self.y

    def __bool__(self):
        return bool(self.x or self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __contains__(self, v):
        return v in (self.x, self.y)

    def __neg__(self):
        return V(-self.x, -self.y)

    def __lt__(self, o):
        return abs(self) < abs(o)

    def __format__(self, spec):
        return f'<{self.x:{spec}},{self.y:{spec}}>'
try:
    a, b = (V(3, 4), V(1, -2))
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(a + b, 2 * a, a * 2, a == V(3, 4), hash(a) == hash(V(3, 4)), [*a], bool(V(0, 0)), abs(a), a @ b, a[-1], len(a), 4 in a, -a, sorted([a, b]), f'{a:.2f}', max(a, b))
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: a + 1)
show(lambda: 1 + a)
show(lambda: a < 3)
show(lambda: a[5])
show(lambda: a.z)
show(lambda: setattr(a, 'z', 1))
show(lambda: a - b)
show(lambda: a > b)
show(lambda: a >= b)
show(lambda: a(1))
show(lambda: int(a))
show(lambda: {a: 1}[b])
show(lambda: a[1:])
show(lambda: a['x'])
show(lambda: del_(a))
try:
    x, y = a
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(x))
show(lambda: str(y))
class Temp:

    def __init__(self, c=0):
        self._c = c

    @property
    def c(self):
        """Celsius."""
        return self._c

    @c.setter
    def c(self, v):
        if v < -273.15:
            raise ValueError(f'too cold: {v}')
        self._c = v

    @c.deleter
    def c(self):
        del self._c

    @property
    def f(self):
        return self._c * 9 / 5 + 32

    @classmethod
    def from_f(cls, f):
        return cls((f - 32) * 5 / 9)

    @staticmethod
    def k(c):
        return c + 273.15
try:
    t = Temp.from_f(212)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(t.c))
show(lambda: str(t.f))
show(lambda: str(Temp.k(1)))
show(lambda: str(t.k(2)))
show(lambda: str(Temp.c.__doc__))
show(lambda: setattr(t, 'c', -300))
show(lambda: setattr(t, 'f', 3))
try:
    t.c = 5
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(t.f)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    del t.c
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: t.c)
show(lambda: Temp.f.fget(3))
show(lambda: Temp().from_f())
show(lambda: Temp.k())
show(lambda: Temp(1, 2))
show(lambda: Temp(d=2))
show(lambda: delattr(t, 'f'))
def counter():
    n = 0

    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
try:
    c = counter()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(c()))
show(lambda: str(c(5)))
show(lambda: str(c()))
try:
    fs = [lambda: i for i in range(3)]
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print([f() for f in fs])
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    fs = [lambda i=i: i for i in range(3)]
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print([f() for f in fs])
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
def bad():
    print(q)
    q = 1
show(bad)
def outer():

    def inner():
        return zz
    if False:
        zz = 1
    return inner()
show(outer)
def g():
    try:
        x = (yield 1)
        print('got', x)
        y = (yield (x * 2))
        print('got', y)
    except ValueError as e:
        print('caught', e)
        yield 'v'
    finally:
        print('fin')
    return 99
try:
    it = g()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(next(it))
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(it.send(10))
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: it.throw(ValueError('boo')))
show(lambda: next(it))
show(lambda: next(it))
try:
    it = g()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: it.send(3))
try:
    print(next(it))
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    it.close()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: next(it))
show(lambda: it.throw(KeyError, 'k'))
try:
    it = g()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    next(it)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    it.send(1)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    it.send(2)
except StopIteration as e:
    print('stop', e.value, e.args)
def deleg():
    r = (yield from g())
    print('r', r)
    yield from [1, 2]
    return r
try:
    it = deleg()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(next(it)))
show(lambda: str(it.send(4)))
show(lambda: str(it.send(5)))
show(lambda: str(next(it)))
show(lambda: next(it))
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 2
try:
    it = stubborn()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    next(it)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(it.close)
def si():
    yield 1
    raise StopIteration('x')
try:
    it = si()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    next(it)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: next(it))
try:
    gen = (x * x for x in range(4))
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(sum(gen)))
show(lambda: str(list(gen)))
show(lambda: len(gen))
show(lambda: gen[0])
def selfcall():
    yield next(me)
try:
    me = selfcall()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: next(me))
show(lambda: str(type(gen).__name__))
import functools
def repeat(n):

    def deco(f):

        @functools.wraps(f)
        def w(*a, **k):
            """w doc"""
            return [f(*a, **k) for _ in range(n)]
        return w
    return deco
@repeat(3)
def hi(name, *, p='!'):
    """Says hi."""
    return name + p
show(lambda: str(hi('a')))
show(lambda: str(hi('b', p='?')))
show(lambda: str(hi.__name__))
show(lambda: str(hi.__doc__))
show(lambda: str(hi.__wrapped__('z')))
show(lambda: str(hi.__qualname__))
show(lambda: hi())
show(lambda: hi('a', 'b'))
show(lambda: hi('a', q=1))
show(lambda: repeat())
show(lambda: hi.__wrapped__())
class Memo:

    def __init__(self, f):
        self.f, self.calls = (f, 0)
        functools.update_wrapper(self, f)

    def __call__(self, *a):
        self.calls += 1
        return self.f(*a)
@Memo
def sq(x):
    return x * x
show(lambda: str(sq(3)))
show(lambda: str(sq(4)))
show(lambda: str(sq.calls))
show(lambda: str(sq.__name__))
@functools.lru_cache(maxsize=2)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
show(lambda: str(fib(10)))
show(lambda: str(fib.cache_info()))
try:
    fib.cache_clear()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(fib.cache_info())
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: fib([1]))
show(lambda: fib())
@functools.cache
def f2(a, b=1):
    return a + b
show(lambda: str(f2(1)))
show(lambda: str(f2(1, 1)))
show(lambda: str(f2(a=1)))
show(lambda: str(f2.cache_info()))
@functools.singledispatch
def desc(x):
    return 'obj'
@desc.register
def _(x: int):
    return 'int'
@desc.register(list)
def _(x):
    return 'list'
show(lambda: str(desc(1)))
show(lambda: str(desc([])))
show(lambda: str(desc('a')))
show(lambda: str(desc(True)))
show(lambda: desc())
@functools.total_ordering
class T:

    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v
show(lambda: str(T(1) <= T(2)))
show(lambda: str(T(1) >= T(2)))
show(lambda: str(T(3) > T(1)))
show(lambda: T(1) < 3)
show(lambda: str(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4])))
show(lambda: str(functools.reduce(max, [3, 9, 2], 5)))
show(lambda: functools.reduce(max, []))
show(lambda: functools.reduce(max))
show(lambda: functools.reduce(max, 3))
try:
    p = functools.partial(int, base=2)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(p('101')))
show(lambda: str(p.func))
show(lambda: str(p.args))
show(lambda: str(p.keywords))
show(lambda: p('9'))
show(lambda: functools.partial())
show(lambda: functools.partial(3))
show(lambda: functools.partial(len)(1, 2))
try:
    print(sorted([3, -1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
class CM:

    def __init__(self, n, eat=False):
        self.n, self.eat = (n, eat)

    def __enter__(self):
        print('in', self.n)
        return self

    def __exit__(self, t, v, tb):
        print('out', self.n, t.__name__ if t else None, v)
        return self.eat
try:
    with CM(1) as a1, CM(2) as a2:
        print(a1.n, a2.n)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    with CM(3, True):
        raise KeyError('k')
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
def w():
    with CM(4):
        return 'ret'
try:
    print(w())
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: exec_with())
def exec_with():
    with CM(5):
        1 / 0
show(exec_with)
class NoExit:

    def __enter__(self):
        return 1
def ww():
    with NoExit():
        pass
show(ww)
def www():
    with 3:
        pass
show(www)
