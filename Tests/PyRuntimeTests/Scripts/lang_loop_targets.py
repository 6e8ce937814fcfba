pairs = {"a": [1, 2], "b": [3, 4]}
for key, (first, second) in pairs.items():
    print(key, first, second)
for i, [p, *rest] in enumerate([(1, 2, 3), "xyz"]):
    print(i, p, rest)
target = {}
for target["k"] in range(3):
    pass
print(target)
class Box: pass
box = Box()
for box.value in "ab":
    print(box.value)
values = [0, 0, 0]
for values[1] in (7, 8):
    print(values)
for x in []:
    pass
else:
    print("else of an empty loop")
print([a + b for a, b in zip("ab", "cd")], [k for k, in [(1,), (2,)]])
