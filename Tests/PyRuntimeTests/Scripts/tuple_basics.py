def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

x = (1, 'a', 2.5)
print(x, (1,), (), x[0], x[-1], x[1:], x + (4,), x * 2, 2 * (1,), len(x), 'a' in x, x.index('a'), x.count(1), x == (1, 'a', 2.5), (1, 2) < (1, 3), (1,) < (1, 0), hash((1, 2)) == hash((1, 2)))
t(x.index, 9); t(lambda: x[5]); t(lambda: x['a']); t(lambda: x + [1]); t(lambda: x + 5)
def f(): x[0] = 1
t(f)
def f(): del x[0]
t(f)
t(x.count); t(x.index); t(tuple, 5); t(lambda: (1, 'a') < (1, 2)); t(lambda: x.foo); t(lambda: x())
print(tuple(), tuple('ab'), tuple([1, 2]), tuple({'k': 1}), tuple(range(2)), x[::-1], (1, (2, (3,))))
a, *b = x; print(a, b)
l = []; y = (l, 1); l.append(y); print(y)
x += (9,); print(x)
