a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a < b, {1} < a, a <= a, a > {1}, a.isdisjoint({9}), a.issubset([1, 2, 3, 4]), a.issuperset((1,)), a == frozenset(a), a.union([7], [8]), a.intersection([1, 2], [2]), a.difference([1]), a.symmetric_difference([1, 9]))
a.add(5); a.discard(99); a.remove(5); a.update([6], {7}); a.intersection_update({1, 6, 7}); a.difference_update([7]); a.symmetric_difference_update([8]); print(sorted(a), set(), frozenset([1]), {*"aa"}, len({1, 1.0, True}), frozenset({1}) in {frozenset({1})})
a |= {10}; a &= {10, 1}; a -= {1}; a ^= {2}; print(sorted(a), a.copy() is a, set("hello") == set("olleh"), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: {[]}); t(lambda: a.remove(99)); t(lambda: set().pop()); t(lambda: {1} | [2]); t(lambda: {1}[0]); t(lambda: {1} + {2}); t(lambda: frozenset([1]).add(2)); t(lambda: set(5)); t(lambda: hash(set())); t(lambda: {1} < 5); t(lambda: a.add())
