def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3}), f(1, *[2], *[3], c=0, **{"x": 1}, **{"y": 2}))
def p(a, /, b, *, c): return a, b, c
print(p(1, 2, c=3), p(1, b=2, c=3))
def t(g):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: f()); t(lambda: f(1)); t(lambda: f(1, a=2, c=1)); t(lambda: p(a=1, b=2, c=3)); t(lambda: p(1, 2, 3)); t(lambda: p(1)); t(lambda: p(1, 2)); t(lambda: f(1, c=1, **{"c": 2})); t(lambda: (lambda x: x)()); t(lambda: (lambda x: x)(1, 2)); t(lambda: (lambda: 0)(1)); t(lambda: p(1, 2, c=3, d=4)); t(lambda: f(*5)); t(lambda: f(**5)); t(lambda: (lambda x, y=1: x)(1, 2, 3)); t(lambda: (lambda *, k: k)()); t(lambda: (lambda *, k, j: k)()); t(lambda: (lambda a, b, c: 0)()); t(lambda: (lambda a, b: 0)(c=1))
