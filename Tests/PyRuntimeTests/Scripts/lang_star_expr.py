a = [1, 2]
b = (3,)
print([*a, *b, 4], (*a, *b), {*a, *b}, {**{"x": 1}, "y": 2, **{"x": 3}})
print(*a, *b, sep="-")
def f(*args, **kw): return args, kw
print(f(*a, 9, *b, k=1, **{"m": 2}))
print([*range(3), *"ab"], [*{}], [*(i for i in range(2))])
t = *a, 5
print(t)
for x in *a, *b: print(x, end=" ")
print()
def ret(): return *a, 7
print(ret())
