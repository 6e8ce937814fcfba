def f(a, b, c, d, e, g=1, *, h=2, i=3): return a + b + c + d + e + g + h + i
print(f(1, 2, 3, 4, 5), f(1, 2, 3, 4, e=5, i=10, g=0), f(*range(5), h=0))
print(max(*[1, 5, 3]), "{}-{}".format(*"ab"), dict(**{"a": 1}, b=2))
class C:
    def m(self, *a, **k): return a, k
print(C().m(1, *[2], z=3, **{"y": 4}), C.m(C(), 1))
print(list(map(C().m, [1, 2])))
bound = C().m
print(bound(5, q=6))
print((lambda *a, **k: (a, k))(1, x=2))
big = [[i, i + 1, i + 2, i + 3, i + 4, i + 5, i + 6, i + 7, i + 8, i + 9, i, i, i, i, i, i, i, i, i, i, i, i, i, i, i, i, i] for i in range(2)]
print(big)
print([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28])
