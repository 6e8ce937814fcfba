def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3, "z": 4}), f(*"ab", *[9], c=0, **{"d": 1}))
def g(a, /, b, *, c): return a, b, c
print(g(1, b=2, c=3), g(1, 2, c=3))
for call in (lambda: f(), lambda: f(1), lambda: f(1, c=2, a=3), lambda: g(a=1, b=2, c=3), lambda: g(1, 2, 3), lambda: g(1), lambda: f(1, c=1, **{"c": 2}), lambda: f(*5), lambda: f(**5), lambda: f(1, **{1: 2}), lambda: (lambda: 0)(1), lambda: len(1, 2), lambda: g(1, 2, c=3, d=4)):
    try:
        print(call())
    except TypeError as e:
        print(e)
a, (b, *c), d = 1, [2, 3, 4], 5; print(a, b, c, d)
first, *_ , last = range(5); print(first, last, _)
(x, y), z = "ab", 3; [p, q] = {1: "a", 2: "b"}; print(x, y, z, p, q)
x, y = y, x; print(x, y, [*range(3), *"ab"], {**{"k": 1}, "m": 2}, (*[1], 2), {*[1, 1], 2})
for call in ("a, b = 1, 2, 3", "a, b = [1]", "a, *b = []", "a, b = 5", "(a, b), c = 1, 2"):
    try:
        if call == "a, b = 1, 2, 3": a, b = 1, 2, 3
        elif call == "a, b = [1]": a, b = [1]
        elif call == "a, *b = []": a, *b = []
        elif call == "a, b = 5": a, b = 5
        else: (a, b), c = 1, 2
    except (ValueError, TypeError) as e:
        print(e)
m = n = o = []; m.append(1); print(o, m is n)
k = 5; k += 1; k *= 2; k -= 3; k /= 3; k //= 2; k **= 3; k %= 5; print(k); b = 6; b |= 1; b &= 5; b ^= 2; b <<= 2; b >>= 1; print(b)
