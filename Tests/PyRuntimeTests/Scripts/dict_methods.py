def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

d = {'a': 1, 'b': 2}
print(d, d['a'], d.get('z'), d.get('z', 0), d.setdefault('c', 3), d.setdefault('a', 9), d, 'a' in d, 1 in d, len(d), list(d), d.keys(), d.values(), d.items())
print(d.pop('a'), d.pop('zz', None), d, d.popitem(), d); d.update({'x': 1}); d.update([('y', 2)]); d.update(z=3); d.update({'q': 1}, w=2); print(d); c = d.copy(); c.clear(); print(c, d)
t(lambda: d['nope']); t(d.pop, 'nope'); t({}.popitem); t(d.get); t(d.update, 5); t(d.update, [1]); t(d.update, [(1, 2, 3)]); t(d.update, ['ab', 'abc']); t(d.update, 1, 2); t(dict, 5); t(d.pop); t(d.setdefault); t(d.get, 1, 2, 3); t(d.keys, 1)
def f(): del d['nope']
t(f)
print(dict(), dict(a=1), dict([('a', 1)]), dict({'a': 1}, b=2), dict(zip('ab', [1, 2])), dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), {**{'a': 1}, 'b': 2}, {1: 'a', 1.0: 'b', True: 'c'})
print({'a': 1} | {'b': 2}, {'a': 1} == {'a': 1.0}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} != {'a': 2}); t(lambda: {} | []); t(lambda: {} < {}); t(lambda: {} + {})
e = {'a': 1}; e |= {'b': 2}; e |= [('c', 3)]; print(e)
k = d.keys(); print(k & {'x', 'nope'}, sorted(k - {'x', 'y', 'z', 'q'}), sorted(k | {'new'}), sorted(k ^ {'x'}), k == {'x', 'y', 'z', 'q', 'w'}, k.isdisjoint(['m']), {'x'} <= k, len(k), 'x' in k); d['late'] = 1; print('late' in k, ('late', 1) in d.items(), 1 in d.values())
r = {}; r['me'] = r; print(r)
n = {i: i * i for i in range(20)}
for i in range(0, 20, 2): del n[i]
n[0] = 'back'; print(n, list(reversed(n)), list(n.items())[:2])
d = {}
for i in range(1000): d[i * 1024] = i
print(len(d), d[1024 * 999], sum(d.values()), next(iter(d)))
for i in range(1000): d.pop(i * 1024)
print(d, len(d))
d = {(1, 2): 'tuple', None: 'none', 1.5: 'float', frozenset([1]): 'fs', 'é': 'u'}; print(d[(1, 2)], d[None], d[1.5], d[frozenset([1])], d['é'])
print({'k': {'n': [1, {'z': ()}]}}, {1: 2}.items(), type({}.keys()), type({}.values()), type({}.items())); t(hash, {}.keys())
a, b = {'p': 1, 'q': 2}; print(a, b, *{'r': 1}, max({'a': 3, 'b': 5}, key={'a': 3, 'b': 5}.get))
