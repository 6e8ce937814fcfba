a = [1, 2, 3, 2]
print(a.index(2), a.index(2, 2), a.count(2), a.pop(), a.pop(0), a, a.insert(1, 9), a.insert(-100, 0), a.insert(100, 5), a, a.remove(9), a, a.extend("ab"), a, a.copy() is a, a.clear(), a)
a = [[0] * 2] * 2; a[0][0] = 1; print(a); a += (5,); print(a); b = a; b += [6]; print(a is b, a); a = a + [7]; print(a is b)
print([1, 2] < [1, 2, 3], [2] > [1, 9], [1] == (1,), [] == [], [1] * 3, 3 * [1], [1] * -1, [*range(3), *"ab"], [1, [2, [3]]], list("abc"), list({1: 2}), len([[]]))
a = [1]; a.append(a); print(a); t = ([],); t[0].append(1); print(t)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: [].pop()); t(lambda: [1].pop(5)); t(lambda: [1].remove(2)); t(lambda: [1].index(2)); t(lambda: [1].append(1, 2)); t(lambda: [1] + (2,)); t(lambda: [1] * [2]); t(lambda: [1].extend(5)); t(lambda: list(5)); t(lambda: [].foo); t(lambda: [1].push(2)); t(lambda: [1]()); t(lambda: [1] - [1]); t(lambda: [1].length)
