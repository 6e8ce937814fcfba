it = iter([1, 2, 3])
print(next(it), list(it), list(it))
z = zip([1, 2, 3], "ab")
print(list(z))
e = enumerate("ab", start=5)
print(next(e), list(e))
print(list(reversed([1, 2, 3])), list(map(lambda a, b: a + b, [1, 2], [3, 4])))
try:
    next(iter([]))
except StopIteration as s:
    print("stop", s.args)
print(next(iter([]), "default"))
def g():
    yield 1
x = g()
for v in x: print(v)
for v in x: print("never")
print(dict(zip("ab", range(2))), tuple(range(3)), set("a"), list({"k": 1}))
d = {"a": 1, "b": 2}
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e:
    print(e)
print(sum([[1], [2]], []), min(3, 1, 2), all([]), any([0, 1]))
