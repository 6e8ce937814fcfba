def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([1, 2.5, True]), sum([]), sum([[1], [2]], []), sum((1, 2), start=10), sum([0.1, 0.2, 0.3]), sum([1e308, 1e308, -1e308]), sum([10**20, 0.5]), sum(range(101)), sum([2**62, 2**62, 2**62]), sum([float('inf'), 1.0]), sum(x / 10 for x in range(100)))
t(sum, ['a']); t(sum, ['a'], ''); t(sum, 5); t(sum); t(sum, [1], 2, 3); t(sum, [b'a'], b'')
print(min(3, 1, 2), max([3, 1, 2]), min('abc'), max([], default=0), min([(1, 'b'), (1, 'a')]), max('a', 'bb', key=len), min([3, -5], key=abs), max(1, 1.0), max(True, 1), min({5: 'a', 3: 'b'}))
t(min); t(min, []); t(max, 1); t(max, [1, 'a']); t(min, 1, 2, default=3); t(max, [], key=len); t(min, 1, 2, foo=3)
print(any([0, '', 1]), any([]), all([1, 'a']), all([]), all([1, 0]), any(x > 3 for x in range(5)))
t(any, 1); t(all)
print(abs(-5), abs(-2.5), abs(True), abs(-10**30), divmod(7, 2), divmod(-7, 2.5), pow(2, 3), pow(2, 0.5), pow(base=2, exp=5, mod=7), pow(2, -2))
t(abs, 'a'); t(divmod, 1, 'a'); t(pow, 'a', 2); t(abs); t(divmod, 1)
print(sorted([3, 1, 2]), sorted('bca', reverse=True), sorted([(1, 'b'), (0, 'z'), (1, 'a')], key=lambda p: p[0]), sorted([3, 1, 2], key=lambda x: -x, reverse=True), sorted({'b': 1, 'a': 2}), sorted([1.5, 1, True, 0]), sorted([[2], [1, 5], [1]]))
t(sorted, [1, 'a']); t(sorted, 5); t(sorted); t(sorted, [1], lambda x: x); t(sorted, [1], foo=1)
data = [(i * 7919) % 101 for i in range(300)]
print(sorted(data) == sorted(sorted(data, reverse=True)), sorted(data, key=lambda v: v % 10)[:40], sorted(data, key=lambda v: v % 10, reverse=True)[:40])
