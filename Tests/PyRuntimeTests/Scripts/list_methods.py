def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

l = [3, 1, 2]
l.append(4); l.extend([5, 6]); l.insert(0, 'a'); l.insert(-1, 'b'); l.insert(100, 'z'); l.insert(-100, 'y'); print(l)
print(l.pop(), l.pop(0), l.pop(-2), l); l.remove('a'); print(l, l.index(1), l.count(1)); l.reverse(); print(l); c = l.copy(); c.clear(); print(c, l)
t(l.remove, 99); t(l.index, 99); t(l.pop, 99); t([].pop); t(l.append); t(l.append, 1, 2); t(l.insert, 1); t(l.extend, 5); t(l.pop, 'a'); t(l.pop, 1, 2); t(l.clear, 1); t(l.index); t(l.insert, 'a', 1); t(l.append, x=1)
l = [3, 1, 2]; l.sort(); print(l); l.sort(reverse=True); print(l); l.sort(key=lambda x: -x); print(l); l.sort(key=None, reverse=False); print(l)
t(l.sort, 1); t(l.sort, key=5); t([1, 'a'].sort); t(l.sort, foo=1)
def bad(x):
    m.append(1)
    return x
m = [2, 1]
t(m.sort, key=bad)
l = list(range(10)); l[2:5] = ['a']; print(l); l[::2] = [0] * len(l[::2]); print(l); l[1:1] = [7, 8]; print(l); del l[0]; del l[1:3]; del l[::2]; print(l); l[:] = 'xyz'; print(l); l[5:] = [1]; print(l); l[-1] = 9; print(l)
def f(): l[::2] = [1]
t(f)
def f(): l[0:2] = 5
t(f)
def f(): l[10] = 1
t(f)
def f(): del l[10]
t(f)
t(lambda: l[10]); t(lambda: l['a']); t(lambda: l[1.0]); t(lambda: l[None]); t(lambda: [1] + (2,)); t(lambda: [1] + 5); t(lambda: [1] * 'a'); t(lambda: [1] * 1.5); t(lambda: [1] - [1]); t(lambda: [1] < [1, 'a'], ); t(lambda: [1] < ['a']); t(lambda: [1] < 5)
print([1, 2] + [3], [0] * 3, 3 * [1, 2], [1] * -1, [] * 5, [1, 2] == [1, 2.0], [1, 2] < [1, 3], [1] < [1, 2], [2] > [1, 5], [1, 2] != [1], 2 in [1, 2], 'a' in [1], [1] is [1])
l = [1]; m = l; m += [2]; print(l); m *= 2; print(l); l += 'ab'; print(l); l += (x for x in [1]); print(l)
a = [1, 2]; a.append(a); print(a, a == a); b = [[]] * 2; b[0].append(1); print(b)
t(lambda: a == [1, 2, [1, 2, 3]])
print(list('abc'), list((1, 2)), list({'x': 1}), list({1}), list(range(3)), list(), list(iter([1]))); t(list, 5); t(list, 1, 2)
print([[1, [2, (3, {'k': [4]})]], {5}, ()], repr(['a', "it's", 'say "hi"', b'x', 1.0, None, ...]))
print([1, 2, 3].index(3, 1), [1, 2, 3, 1].index(1, -2)); t([1, 2, 3].index, 1, 1, 2)
