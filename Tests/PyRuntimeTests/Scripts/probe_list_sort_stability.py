data = [("b", 2), ("a", 2), ("c", 1), ("a", 1)]
print(sorted(data), sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: t[1], reverse=True), sorted(data, key=lambda t: (-t[1], t[0])))
a = [3, 1, 2]; print(a.sort(), a, a.sort(reverse=True), a, a.reverse(), a)
print(sorted("bAc"), sorted("bAc", key=str.lower), sorted({3: 1, 1: 2}), sorted([True, 0, 2.5]), sorted([[2], [1, 5], []]), min([[2], [1, 5]]), max("ab", "b"), max([], default=7), min(3, 1, key=lambda x: -x))
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: sorted([1, "a"])); t(lambda: [1, None].sort()); t(lambda: max([])); t(lambda: min()); t(lambda: sorted(5)); t(lambda: sorted([1], key=5)); t(lambda: [3].sort(1)); t(lambda: sorted([{}, {}])); t(lambda: max(1)); t(lambda: max(1, "a"))
