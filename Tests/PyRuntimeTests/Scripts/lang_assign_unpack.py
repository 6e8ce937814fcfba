a, b = 1, 2
a, b = b, a
print(a, b)
(c, d), e = [3, 4], 5
print(c, d, e)
first, *rest = "hello"
print(first, rest)
*init, last = range(5)
print(init, last)
x, *mid, y = (1, 2)
print(x, mid, y)
[p, (q, *r)] = [1, (2, 3, 4)]
print(p, q, r)
for i, (j, k) in enumerate([(1, 2), (3, 4)]):
    print(i, j, k)
d = {}
d["a"], d["b"] = 1, 2
print(d)
i = 0
l = [0, 0, 0]
i, l[i] = 1, 9
print(i, l)
