def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('ab', start=-1)), list(zip([1, 2], 'ab')), list(zip()), list(zip([1], [2], [3])), list(zip('abc', [1])), list(map(lambda x: x * 2, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, '', 'a'])), list(filter(lambda x: x > 1, [1, 2, 3])))
t(lambda: list(zip([1, 2], [1], strict=True))); t(lambda: list(zip([1], [1, 2], strict=True))); t(lambda: list(zip([1], [1], [1, 2], strict=True))); t(lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
t(zip, 1); t(map, len); t(filter, None); t(enumerate); t(enumerate, 5); t(map); t(enumerate, [1], 'a')
print(list(reversed([1, 2, 3])), list(reversed('abc')), list(reversed((1, 2))), list(reversed(range(0, 10, 3))), list(reversed({'a': 1, 'b': 2})), list(reversed({'a': 1}.items())))
t(reversed, {1, 2}); t(reversed, 5); t(reversed)
it = iter([1, 2]); print(next(it), next(it), next(it, 'end')); t(next, it)
t(next, [1]); t(iter, 5); t(iter, 5, 6); t(next)
n = [0]
def f():
    n[0] += 1
    return n[0]
print(list(iter(f, 4)), type(iter([])), type(iter('a')), type(iter({})), type(iter(set())), type(iter(range(2))), type(enumerate([])), type(zip()), type(map(len, [])), type(reversed([])), type(iter(())))
e = enumerate('xyz'); next(e); print(list(e), list(e))
z = zip([1, 2, 3], [4, 5]); print(next(z), list(z), list(z))
m = map(str, [1, 2]); print(next(m), list(m))
def loop():
    d = {1: 2}
    for k in d: d[k + 1] = 0
t(loop)
def loop2():
    s = {1}
    for k in s: s.add(k + 1)
t(loop2)
l = [1, 2, 3]
for x in l:
    if x < 6: l.append(x + 3)
print(l)
print(len('abc'), len([]), len({1: 2}), len(range(10**15)), len(set()), len(b'ab')); t(len, 5); t(len); t(len, range(10**30)); t(len, [], [])
