def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def deep(n):
    l = []
    for _ in range(n): l = [l]
    return l
for f in (repr, lambda x: x == deep(100000)):
    try:
        f(deep(100000))
        print('fine')
    except RecursionError as e:
        print('RecursionError')
print(len(repr(deep(50))), deep(50) == deep(50))
d = {}; d['self'] = d; l = [d]; d['l'] = l; s = (l,); l.append(s); print(d); print(l); print(s)
