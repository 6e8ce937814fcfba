def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)
class AppError(Exception):

    def __init__(self, code, msg='m'):
        super().__init__(code, msg)
        self.code = code

    def __str__(self):
        return f'[{self.code}] {self.args[1]}'
class Sub(AppError, ValueError):
    pass
try:
    raise Sub(3)
except ValueError as e:
    print(repr(e), e, e.code, e.args, type(e).__mro__)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError('k') from e
except KeyError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError('k') from None
except KeyError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        {}['a']
    finally:
        [].pop()
except IndexError as e:
    print(e, repr(e.__context__))
def f():
    try:
        return 1
    finally:
        return 2
try:
    print(f())
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
def loop():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print(i)
        finally:
            print('f', i)
    else:
        print('else')
try:
    loop()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    e = ValueError('a')
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    e.add_note('n1')
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(e.__notes__)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: e.add_note(3))
show(lambda: (_ for _ in ()).throw(ValueError('t')))
try:
    for exc in [KeyError('a'), KeyError(), ValueError(1, 2), StopIteration(3), SystemExit(2), AssertionError(), Exception(None), ImportError('m', name='x'), NameError('n', name='q'), AttributeError('a', name='b', obj=3)]:
        print(repr(exc), '|', str(exc), '|', exc.args)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: int('x'))
show(lambda: int('12', 2))
show(lambda: int('0x1f', 16))
show(lambda: int('1_000'))
show(lambda: int(' 12\n'))
show(lambda: int(''))
show(lambda: int('1__0'))
show(lambda: int(3.9))
show(lambda: int(float('inf')))
show(lambda: int(float('nan')))
show(lambda: int('z', 36))
show(lambda: int('1', 37))
show(lambda: int('1', 1))
show(lambda: int(None))
show(lambda: int([]))
show(lambda: int(b'12'))
show(lambda: int('٣'))
show(lambda: int(3, 2))
show(lambda: int(x=3))
show(lambda: int('0b11', 0))
show(lambda: int('011', 0))
show(lambda: float('1e400'))
show(lambda: float('-inf'))
show(lambda: float('1_0.5'))
show(lambda: float('abc'))
show(lambda: float(''))
show(lambda: float(None))
show(lambda: float('0x10'))
show(lambda: float(10 ** 400))
show(lambda: float('  nan '))
show(lambda: float('infinity'))
show(lambda: float('1e'))
show(lambda: float([]))
show(lambda: float())
try:
    raise_ = lambda e: (_ for _ in ()).throw(e)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
def r(x):
    raise x
show(lambda: r(3))
show(lambda: r('a'))
show(lambda: r(None))
show(lambda: r(ValueError))
show(lambda: r(type('E', (Exception,), {})('dyn')))
def r2(x, y):
    raise x from y
show(lambda: r2(ValueError(), 3))
show(lambda: r2(ValueError('v'), KeyError))
def unbound():
    try:
        pass
    except Exception as e:
        pass
    print(e)
show(unbound)
def nest(n):
    if n == 0:
        raise RuntimeError('deep')
    return nest(n - 1)
show(lambda: nest(5))
def rec():
    return rec()
show(rec)
show(lambda: [1, 2][3])
show(lambda: (1, 2)[3])
show(lambda: 'ab'[5])
show(lambda: {}['x'])
show(lambda: [1]['a'])
show(lambda: (1,)[1.0])
show(lambda: 'a'[None])
show(lambda: range(3)[7])
show(lambda: {1}[0])
show(lambda: None[0])
show(lambda: 3[0])
show(lambda: [].pop())
show(lambda: {}.popitem())
show(lambda: set().pop())
show(lambda: [].remove(1))
show(lambda: [1].index(2))
show(lambda: 'a'.index('b'))
show(lambda: (1,).index(2))
show(lambda: {1}.remove(2))
show(lambda: {}.pop('a'))
show(lambda: [1].insert('a', 2))
show(lambda: [1].pop(3))
show(lambda: [1].pop('a'))
show(lambda: bytes([300]))
show(lambda: chr(-1))
show(lambda: chr(1114112))
show(lambda: ord('ab'))
show(lambda: ord(''))
show(lambda: ord(3))
show(lambda: 1 + 'a')
show(lambda: 'a' + 1)
show(lambda: [1] + (2,))
show(lambda: (1,) + [2])
show(lambda: 'a' * 'b')
show(lambda: [1] * 2.0)
show(lambda: {} + {})
show(lambda: {1} + {2})
show(lambda: -'a')
show(lambda: ~1.5)
show(lambda: not [])
show(lambda: 1 < 'a')
show(lambda: [1] < (1,))
show(lambda: None < 1)
show(lambda: {1: 2} < {})
show(lambda: 1 in 2)
show(lambda: 1 in 'a')
show(lambda: 'a' in [1])
show(lambda: 1 / 0)
show(lambda: 1 // 0)
show(lambda: 1 % 0)
show(lambda: 1.0 / 0)
show(lambda: 1.0 // 0)
show(lambda: 1.0 % 0)
show(lambda: divmod(1, 0))
show(lambda: divmod(1.0, 0))
show(lambda: 0 ** (-1))
show(lambda: 0.0 ** (-1))
show(lambda: (-8) ** (1 / 3) if False else 1)
show(lambda: pow(2, -1, 7))
show(lambda: pow(2, -1, 4))
show(lambda: pow(2, 3, 0))
show(lambda: pow(2.0, 3, 5))
show(lambda: 1 << -1)
show(lambda: 1 >> -1)
show(lambda: 1.5 << 1)
show(lambda: 2.0 ** 2000)
show(lambda: 10 ** 400 / 3)
show(lambda: 10 ** 400 * 1.0)
show(lambda: round(1.5, 'a'))
show(lambda: abs('a'))
show(lambda: sum(['a']))
show(lambda: sum([[1], [2]], []))
show(lambda: sum(3))
show(lambda: max([]))
show(lambda: max(1))
show(lambda: max(1, 'a'))
show(lambda: min([], default=3))
show(lambda: max(1, 2, default=3))
show(lambda: max([1, 2], key=3))
show(lambda: sorted([1, 'a']))
show(lambda: sorted(3))
show(lambda: sorted([1], 2))
show(lambda: sorted([1, 2], reverse='a'))
show(lambda: len(3))
show(lambda: iter(3))
show(lambda: next([1]))
show(lambda: zip([1], 3))
show(lambda: list(zip([1, 2], [1], strict=True)))
show(lambda: list(zip([1], [1, 2], strict=True)))
show(lambda: list(zip([1], [1], [], strict=True)))
show(lambda: enumerate(3))
show(lambda: list(enumerate('ab', 'c')))
show(lambda: reversed({1}))
show(lambda: list(map(len, [1])))
show(lambda: list(map(None, [1])))
show(lambda: list(filter(3, [1])))
show(lambda: map(len))
show(lambda: range(1.0))
show(lambda: range())
show(lambda: range(1, 2, 0))
show(lambda: range(1, 2, 3, 4))
show(lambda: isinstance(1, 3))
show(lambda: isinstance(1, (int, 3)))
show(lambda: issubclass(1, int))
show(lambda: hash([]))
show(lambda: hash({}))
show(lambda: {[]: 1})
show(lambda: {{}})
show(lambda: getattr(3, 'x'))
show(lambda: getattr(3, 3))
show(lambda: setattr(3, 'x', 1))
show(lambda: delattr(3, 'x'))
show(lambda: callable())
show(lambda: type())
show(lambda: type(1, 2))
show(lambda: super())
show(lambda: print(sep=3))
show(lambda: print(end=3))
show(lambda: print(1, foo=2))
show(lambda: format(3, 's'))
show(lambda: format('a', 'd'))
show(lambda: format(3.5, 'd'))
show(lambda: format([], '5'))
show(lambda: format(3, 4))
show(lambda: bin(1.5))
show(lambda: hex('a'))
show(lambda: any(3))
show(lambda: all([1, 0]))
show(lambda: dict([1]))
show(lambda: dict([(1, 2, 3)]))
show(lambda: dict(3))
show(lambda: dict([('a', 1)], b=2))
show(lambda: set(3))
show(lambda: frozenset([[]]))
show(lambda: tuple(3))
show(lambda: list(1, 2))
show(lambda: list(a=1))
show(lambda: str(1, 2))
show(lambda: str(b'a', 'utf-8'))
show(lambda: bool(1, 2))
show(lambda: slice())
show(lambda: slice(1, 2, 3).indices(5))
show(lambda: slice(1).indices('a'))
show(lambda: [1, 2, 3][::0])
show(lambda: [1, 2, 3]['a':])
show(lambda: round())
show(lambda: round('a'))
show(lambda: round(2.5))
show(lambda: round(-0.5))
show(lambda: round(1234.5678, -2))
show(lambda: round(15, -1))
show(lambda: round(25, -1))
show(lambda: round(1e+300, 2))
show(lambda: round(float('nan')))
show(lambda: round(float('inf')))
show(lambda: round(2.675, 2))
def h(a, b=2, *c, d, e=5, **f):
    return (a, b, c, d, e, f)
show(lambda: h(1, d=4))
show(lambda: h(1))
show(lambda: h())
show(lambda: h(1, 2, 3, d=4, z=6))
show(lambda: h(1, a=2, d=3))
show(lambda: h(*[1, 2], **{'d': 3}))
show(lambda: h(*3, d=1))
show(lambda: h(1, **3))
show(lambda: h(1, **{1: 2}))
show(lambda: h(1, d=1, **{'d': 2}))
def k(a, /, b, *, c):
    return (a, b, c)
show(lambda: k(1, 2, c=3))
show(lambda: k(a=1, b=2, c=3))
show(lambda: k(1, 2, 3))
show(lambda: k(1))
show(lambda: k(1, 2))
show(lambda: k(1, b=2, c=3, d=4))
show(lambda: k(1, 2, c=3, a=1))
show(lambda: (lambda: 1)(2))
show(lambda: (lambda x: 1)())
show(lambda: (lambda x, y, z: 1)(1))
show(lambda: (lambda x, y, z, w: 1)())
show(lambda: (lambda *, x, y: 1)())
show(lambda: len())
show(lambda: len(1, 2))
show(lambda: 'a'.upper(1))
show(lambda: [].append())
show(lambda: [].append(1, 2))
show(lambda: {}.get())
show(lambda: 'a'.join())
show(lambda: 'a'.replace('a'))
show(lambda: [].sort(1))
show(lambda: [3, 1].sort(key=1))
show(lambda: [1].extend(3))
show(lambda: 'a'.split(3))
show(lambda: 'a'.split(''))
show(lambda: 'a'.center('x'))
show(lambda: 'a'.center(3, 'xy'))
show(lambda: 'a'.startswith(3))
show(lambda: 'a'.encode('xx'))
show(lambda: 'a,b'.partition(''))
show(lambda: 'a'.zfill('x'))
show(lambda: ''.join([1]))
show(lambda: ','.join(3))
show(lambda: 'a'.count())
show(lambda: 'a'.find(1))
show(lambda: 'abc'.translate({97: 'x', 98: None}))
show(lambda: 'abc'.translate(3))
show(lambda: str.maketrans('ab', 'c'))
show(lambda: str.maketrans({'ab': 1}))
show(lambda: 'a'.expandtabs('x'))
show(lambda: 'a'.strip(3))
show(lambda: 'a'.removeprefix(3))
show(lambda: 'x'.ljust())
show(lambda: '{} {}'.format(1))
show(lambda: '{0.x}'.format(1))
show(lambda: '{a}'.format(b=1))
show(lambda: '{'.format())
show(lambda: '}'.format())
show(lambda: '{0} {}'.format(1, 2))
show(lambda: '{:d}'.format('a'))
show(lambda: '{!x}'.format(1))
show(lambda: '{0[a]}'.format({'a': 3}))
show(lambda: '{0[1]}'.format([1, 2]))
show(lambda: '{0[5]}'.format([1]))
show(lambda: '{:{}}'.format(3, 5))
show(lambda: '{:{w}.{p}f}'.format(3.14159, w=10, p=2))
show(lambda: '{!r:>6}'.format('a'))
show(lambda: '{:>{}}'.format(3))
try:
    a, *b = [1]
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(a))
show(lambda: str(b))
def un(s):
    x, y = s
    return x
show(lambda: un([1]))
show(lambda: un([1, 2, 3]))
show(lambda: un(3))
show(lambda: un('ab'))
show(lambda: un({1: 2, 3: 4}))
show(lambda: un((x for x in range(5))))
def un2(s):
    x, *y, z = s
    return y
show(lambda: un2([1]))
show(lambda: un2([1, 2]))
show(lambda: un2(range(5)))
try:
    print(*[1, 2], *(3,), **{'sep': '-'})
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
