a = [5, 3, 8]
a.append(1); a.extend([7, 7]); a.insert(0, 9); a += (2,); print(a, a.pop(), a.pop(0), a.index(7), a.count(7), a.remove(7), a)
a.sort(); print(a); a.sort(key=lambda v: -v); a.reverse(); print(a, a[::-1], a[1:3], a[-2:], a[::2], a[5:], a[:-1], a * 2, [0] * 3, a == sorted(a), 8 in a, [1, 2] < [1, 3], [] or "empty")
a[1:3] = ["x"]; a[len(a):] = [0]; del a[0]; a[0:0] = [1, 2]; print(a, a.copy() is a); del a[::2]; print(a); a.clear(); print(a)
m = [[0] * 3 for _ in range(2)]; m[0][1] = 5; n = [[0] * 2] * 2; n[0][0] = 1; print(m, n, [list(r) for r in zip(*m)], [v for r in m for v in r], sum(m, []))
b = a; c = b[:]; b.append(1); print(a, c, a is b, list(range(3)) == [0, 1, 2], [1, [2, [3]]][1][1][0], len([[]]))
print([x for x in range(20) if x % 3 == 0 if x % 2], [[i * j for j in range(3)] for i in range(3)], [(x, y) for x in "ab" for y in (1, 2)], [w.strip().title() for w in " a b ,c".split(",")], [i if i > 1 else -i for i in range(3)])
words = ["banana", "apple", "cherry"]; print(sorted(words, key=len), sorted(words, key=lambda w: w[-1], reverse=True), min(words, key=len), ", ".join(words), words.index("apple"), " ".join(reversed(words)), [len(w) for w in words], any("an" in w for w in words))
t = (1, 2, 3); print(t + (4,), t * 2, t[1:], t.index(2), t.count(1), (1,), (), tuple([1]), t < (1, 3), hash(t) == hash((1, 2, 3)), sum(t), *t)
x = [1]; x.append(x); print(x); y = [3, 1, 2]; print(y.sort(), y, sorted(y)[0], list(enumerate(y)), list(zip(y, y[1:])), y.insert(100, 9), y, y[-1])
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1][1.0], lambda: [3, "a"].sort(), lambda: (1,).append(2), lambda: [1].insert("a", 1), lambda: [1] * "a", lambda: [1] - [1], lambda: [].sort(5), lambda: [1, 2][::0], lambda: [1].extend(5), lambda: [1].push(2)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
