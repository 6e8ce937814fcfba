a, *b = range(4); *c, d = "xyz"; e, (f, *g), h = 1, (2, 3, 4), 5; [i, j], k = "ab", 9
print(a, b, c, d, e, f, g, h, i, j, k)
(x), y = 1, 2; x, y = y, x; print(x, y); a = b = c = []; a.append(1); print(b, c is a)
for i, (p, q) in enumerate([(1, 2), (3, 4)]): print(i, p, q, end=";")
for first, *rest in ["abc", [1]]: print(first, rest, end=";")
print(); l = [0, 1, 2]; i = 0; i, l[i] = 1, 9; print(i, l); print(*[1], *(2, 3), sep="-"); t = 1, ; print(t, (), (*[1], 2), [*{}, *{1: 2}])
def s(fn):
    try: fn()
    except Exception as e: print(type(e).__name__, e)
def u1(): a, b = 1
def u2(): a, b = 1, 2, 3
def u3(): a, b, c = "ab"
def u4(): a, *b, c = [1]
def u5(): (a, b), c = [1, 2]
def u6():
    for a, b in [1]: pass
def u7():
    a, b = {1: 2, 3: 4, 5: 6}
def u8(): [x for x, y in [(1, 2, 3)]]
for u in (u1, u2, u3, u4, u5, u6, u7, u8): s(u)
