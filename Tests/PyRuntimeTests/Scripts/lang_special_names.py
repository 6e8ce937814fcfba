names = """len iter next contains getitem setitem delitem reversed add radd iadd sub rsub mul rmul truediv floordiv mod
pow matmul divmod and or xor lshift neg pos abs invert bool int float index round floor ceil trunc call lt le gt ge eq ne
hash repr str""".split()
values = [1, 1.5, True, "a", b"a", [1], (1,), {1: 2}, {1}, frozenset(), range(3), {}.keys(), {}.values(), {}.items(),
          iter([1]), iter("a"), iter({}), enumerate([]), zip(), map(abs, []), filter(None, []), reversed([1]), None, len,
          lambda: 1, "a".upper, int, slice(3), ValueError("x"), (x for x in [])]
for value in values:
    print(type(value).__name__, " ".join(name for name in names if hasattr(value, f"__{name}__")))
for kind in [int, float, str, list, tuple, dict, set, range]:
    print(kind.__name__, " ".join(name for name in names if hasattr(kind, f"__{name}__")))
print((1).__add__(2), (1).__add__(1.5), (1).__add__("a"), (1.5).__add__(1), (2).__rsub__(5), (7).__divmod__(2), (2).__pow__(3))
print([1].__add__([2]), [1, 2].__len__(), [3].__contains__(3), (4, 5).__getitem__(1), "abc".__contains__("b"), "a".__mul__(3))
print((1).__lt__(2), (1).__lt__("a"), "a".__ge__("b"), [1].__le__([1]), (3).__neg__(), (-3).__abs__(), (5).__invert__())
print((1.7).__floor__(), (1.2).__ceil__(), (-1.7).__trunc__(), (2.5).__round__(), (3).__index__(), (3).__bool__(), (2).__float__())
items = [1, 2, 3]
items.__setitem__(0, 10)
items.__delitem__(1)
items.__iadd__([7])
print(items, list(items.__reversed__()), {"a": 1}.__getitem__("a"), {1, 2}.__and__({2}), {"a": 1}.__or__({"b": 2}))
steps = iter([1, 2])
print(steps.__next__(), steps.__iter__() is steps, next(steps))
try:
    steps.__next__()
except StopIteration:
    print("stopped")
for make in [lambda: enumerate("ab"), lambda: zip([1], [2]), lambda: map(abs, [-1]), lambda: filter(None, [0, 5])]:
    print(make().__next__())
print(sorted([[1, 2], [3]], key=list.__len__), list(map(str.__len__, ["a", "bcd"])), int.__add__(2, 3), abs.__call__(-4))
print((lambda a, b=2: a + b).__call__(1, b=5), getattr([1], "__len__")(), getattr(3, "__len__", "none"))
for wrong in [lambda: (3).__len__, lambda: [1].__sub__, lambda: "a".__next__, lambda: [1].__getitem__("a"), lambda: {}.__getitem__(1)]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
