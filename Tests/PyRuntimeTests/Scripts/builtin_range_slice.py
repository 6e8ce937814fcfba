def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for r in [range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 2), range(-3, 3, 2), range(10**20, 10**20 + 5)]:
    print(r, list(r), len(r), r[0] if r else None, r[-1] if r else None, r[1:3], r[::-1], r.start, r.stop, r.step, 3 in r, 4.0 in r, 'a' in r, r == range(5))
t(range); t(range, 1, 2, 0); t(range, 1.5); t(range, 'a'); t(lambda: range(5)[7]); t(lambda: range(5)['a']); t(range, 1, 2, 3, 4)
print(range(5).index(3), range(5).count(3), range(5).count(9), range(10**30)[10**29], 10**29 in range(10**30), range(0, 10, 2) == range(0, 9, 2), range(3) != range(4), hash(range(3)) == hash(range(3)))
t(range(5).index, 9); t(range(5).index, 'a')
x = list(range(10))
for s in [slice(None), slice(2, 5), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(None, None, -1), slice(8, 2, -2), slice(100), slice(-100, 100), slice(5, 5), slice(10**30)]:
    print(s, x[s], tuple(x)[s], 'abcdefghij'[s], s.indices(10))
t(lambda: x[::0]); t(lambda: x['a':]); t(lambda: x[1.5:]); print(slice(1, 2) == slice(1, 2), slice(1, 2, 3).start, slice(1, 2, 3).stop, slice(1, 2, 3).step, slice(5))
t(slice); t(lambda: slice(1).indices(-1))
