def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = {3, 1, 2}
s.add(10); s.add(1); s.discard(99); s.discard(2); print(s, len(s), 3 in s, s == {1, 3, 10}); s.remove(3); t(s.remove, 99); t(set().pop); t(s.add, []); t(s.add)
for a in [{1, 2, 3}, set(), {5, 40, 100, 7}, set(range(50)), {0.5, 2, 1e10, -1}, {2**40, 2**70, 8, 16, 24, 32, 40}]:
    for b in [{2, 3, 4}, {40, 41}, set(), {1, 2, 3}, set(range(0, 100, 7))]:
        print(a | b, a & b, a - b, a ^ b, a <= b, a < b, a >= b, a > b, a == b, a.isdisjoint(b))
print({1}.union([2], (3,)), {1, 2}.intersection([2, 3], {2}), {1, 2, 3}.difference([1], [2]), {1, 2}.symmetric_difference([2, 3]), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.copy(), {1, 2}.union())
s = {1, 2, 3}; s |= {4}; s &= {2, 3, 4}; s -= {2}; s ^= {3, 9}; print(s); s.update([7], {8}); s.difference_update([7]); s.intersection_update([8, 9]); s.symmetric_difference_update([8, 5]); print(s); s.clear(); print(s)
t(lambda: {1} | [2]); t(lambda: {1} + {2}); t(lambda: {1} < [1]); t({1}.union, 5); t(set, 5); t(lambda: {1}[0]); t(hash, {1}); t({1}.symmetric_difference); t({1}.issubset, 5)
f = frozenset([1, 2]); print(f, frozenset(), f | {3}, {3} | f, f == {1, 2}, hash(f) == hash(frozenset([2, 1])), f.union([5]), {f: 1}[frozenset([2, 1])], f.copy() is f, {1, 2} in {f}); t(lambda: f.add(1))
print(set('a'), set([1, 1.0, True]), set(range(10, 0, -1)), {i * i for i in range(20)}, set({'k': 1}))
s = set()
for i in range(200): s.add((i * 37) % 211)
for i in range(0, 200, 3): s.discard(i)
print(s)
print([s.pop() for _ in range(10)], len(s))
print(set(range(1000, 1100)), {1000000007 * i for i in range(12)}, {-i for i in range(1, 30)}, {(1, 2), (3, 4), (0, 0)}, {None, 5, 3.5})
r = {1, 2, 3, 4, 5, 64, 128}; print(r, {1, 2, 3, 4, 5, 64, 128} - {2}, set(list(r)), frozenset(r))
