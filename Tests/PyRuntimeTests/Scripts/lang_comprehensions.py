print([x * y for x in range(3) for y in range(3) if x != y])
print({x % 3 for x in range(10)}, {k: v for k, v in [("a", 1), ("b", 2)]})
print([[i * j for j in range(3)] for i in range(3)])
x = "outer"
print([x for x in range(2)], x)
print([y for x in ([1, 2], [3]) for y in x])
print(sum(i for i in range(5)), list(c for c in "abc" if c != "b"))
print([(a, b) for a, *b in [(1, 2, 3), (4,)]])
def f(n):
    k = 10
    return [k + i for i in range(n)], {i: k for i in range(n)}
print(f(3))
class C:
    xs = [1, 2]
    ys = [v * 2 for v in xs]
print(C.ys)
print([last := i for i in range(4)], last)
def g():
    t = [(y := v) + 1 for v in range(3)]
    return t, y
print(g())
if (n := len("abcd")) > 3: print(n)
print([i for i in range(20) if i % 2 if i % 3])
print([f() for f in [lambda: z for z in range(3)]])
gen = (i * i for i in range(3))
print(next(gen), next(gen), next(gen), next(gen, "end"))
