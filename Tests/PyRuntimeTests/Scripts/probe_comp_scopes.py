x = "outer"
print([x for x in range(3)], x, {k: v for k, v in zip("ab", "cd")}, {x % 3 for x in range(9)}, [(a, b) for a in range(3) for b in range(a) if a + b > 1], [[j for j in range(i)] for i in range(3)], [y := 5, y * 2], y)
print([i if i % 2 else -i for i in range(5) if i != 3], sum(1 for _ in range(4)), [f(2) for f in [lambda v, n=n: v + n for n in range(3)]], list(x for x in "ab" if x != "a"), [x for x in [x for x in range(3)] if x], tuple(i for i in range(2)))
if (n := len("abc")) > 2: print("long", n)
print([total := 0] and [total := total + v for v in range(4)], total, any((w := v) > 2 for v in range(5)), w, {i: {j: i * j for j in range(2)} for i in range(2)}, [*(c for c in "hi")], max((v for v in [1, 5]), key=lambda q: -q))
class K:
    n = 3
    r = [i for i in range(n)]
print(K.r, [i for i in range(3) if i if i > 1], [(lambda: i)() for i in range(3)], [a for a, in [(1,), (2,)]], [[r[c] for r in [[1, 2], [3, 4]]] for c in range(2)])
