print(sorted([3, 1, 2], reverse=True), sorted("bca", key=str.upper), list(reversed([1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "a"])), list(zip([1, 2], "ab", strict=True)))
print(any([]), all([]), any(x > 2 for x in [1, 3]), sum([[1], [2]], []), sum((0.1,) * 3), min([3, 1], default=0), max([], default="d"), min("b", "a"), max([1, -5], key=abs))
print(isinstance(1, (str, int)), issubclass(bool, int), type(1) is int, type("a").__name__, callable(len), id(1) == id(1), hash("a") == hash("a"), repr("it's"), ascii("ü"), chr(8364), ord("a"), bin(5), oct(8), hex(255), format(3.14159, ".2f"), format(5, "03d"))
print(list(enumerate("ab", start=1)), list(range(5, 0, -2)), range(3)[-1], len(range(0, 10, 3)), 4 in range(5), slice(1, 2).start, dict(a=1, **{"b": 2}), dict([("k", 1)]), dict(zip("ab", [1, 2])), set("aab") == {"a", "b"}, frozenset([1]), tuple("ab"), list("ab"), bytes([65, 66]), bytearray is not None if False else "", str(b"a", "utf-8"), str(5.0), bool("False"))
print(getattr("a", "upper")(), hasattr(1, "real"), divmod(7, 2), pow(2, 3, 5), round(2.567, 1), abs(-3), next(iter([5])), next(iter([]), "d"), vars(type("T", (), {"q": 1}))["q"] if False else "")
it = iter([1, 2, 3]); print(list(zip(it, it)), list(it)); print(list(iter(lambda c=iter([1, 2, 0]): next(c), 0)))
print(print("a", "b", sep="-", end="!\n"), print(), print(*[1, 2], sep="\n"))
print(len({1: 2}), len("é"), len(()), sum(range(101)), list(map(int, "123")), list(map(str, range(3))), [*map(len, ["a", "bb"])])
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: sorted([1, "a"]), lambda: max([]), lambda: sum(["a"]), lambda: reversed({1}), lambda: next(iter([])), lambda: enumerate(5), lambda: filter(1, 2), lambda: isinstance(1, "int"), lambda: int([]), lambda: len(5), lambda: iter(5), lambda: ord(""), lambda: sum("ab"), lambda: dict([1]), lambda: set([[]]), lambda: range(1, 2, 0), lambda: min(1), lambda: abs("a"), lambda: round("a"), lambda: list(5), lambda: "a" in 5, lambda: [1][2], lambda: {}["a"], lambda: "abc"[5], lambda: (1,)[3], lambda: [1]["a"], lambda: "a" + 1, lambda: [1] + (2,), lambda: -"a", lambda: {} < {}, lambda: None + 1):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
