def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for v in [0, 1, -1, -2, 2**61 - 1, 2**61, -2**61, 10**30, -10**30, 0.5, 1.0, -1.0, 1e300, 0.1, -0.1, 1e-320, float('inf'), float('-inf'), True, None, (), (1,), (1, 2.5, None), ((1, 2), 3), frozenset(), frozenset([1, 2, 3]), frozenset([0.5, 10**20])]:
    print(v, hash(v))
print(hash(2.0**70) == hash(2**70), hash(range(5)) == hash(range(0, 5, 1)))
t(hash, []); t(hash, {}); t(hash, set()); t(hash, ([],)); t(lambda: {[]: 1}); t(lambda: {1, [2]}); t(lambda: {}[[]])
