s = {3, 1, 2}
s.add(4); s.discard(9); s.update([5, 5]); s.remove(1); print(sorted(s), len(s), 4 in s, s | {9}, sorted(s & {2, 3, 7}), sorted(s - {2}), sorted(s ^ {2, 8}), s <= {2, 3, 4, 5, 6}, s.isdisjoint({0}), s.issuperset({2}), s == {5, 4, 3, 2})
s &= {2, 3, 4}; s |= {7}; s -= {2}; s ^= {7, 8}; print(sorted(s), sorted(s.union([1], (2,))), sorted(s.intersection([3])), sorted(s.difference([3])), sorted(s.symmetric_difference([3, 9])), s.copy() is s)
print({x % 3 for x in range(10)}, set(), frozenset("ab") == {"a", "b"}, {frozenset([1]): 1}, len(set("hello")), sorted(set([3, 1, 3])), {1, 1.0, True}, set() < {1}, type({}).__name__)
f = frozenset([1, 2]); print(f | {3}, f.union({4}), hash(f) == hash(frozenset([2, 1])), f & {1}, bool(frozenset()))
for g in (lambda: s.remove(99), lambda: set().pop(), lambda: {[]}, lambda: s + {1}, lambda: s[0], lambda: f.add(1), lambda: {1} | [2], lambda: set(5), lambda: s.nothing, lambda: hash(s), lambda: {1} < 5):
    try:
        print(g())
    except Exception as error:
        print(type(error).__name__, error)
