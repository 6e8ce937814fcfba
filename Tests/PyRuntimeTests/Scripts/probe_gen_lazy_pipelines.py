def count(n=0):
    while True:
        yield n
        n += 1
def take(n, it):
    for _, x in zip(range(n), it):
        yield x
print(list(take(5, (x * x for x in count(1) if x % 2))), sum(x for x in take(4, count())), max((len(w), w) for w in ["a", "ccc", "bb"]))
g = (i for i in range(3)); print(2 in g, list(g), any(x > 1 for x in [0, 5]), all([]), any([]), [*map(lambda a, b: a + b, [1, 2], [3, 4, 5])], list(filter(None, [0, 1, "", "a"])), list(zip("ab", range(9), strict=False)), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)))
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: list(zip([1], [1, 2], strict=True))); t(lambda: list(zip([1, 2], [1], strict=True))); t(lambda: list(map(len, [1]))); t(lambda: sum(["a"])); t(lambda: sum("ab")); t(lambda: sum([[1], [2]], [])); t(lambda: sum(["a"], "")); t(lambda: list(map(5, [1]))); t(lambda: map()); t(lambda: list(reversed({1}))); t(lambda: enumerate(5)); t(lambda: zip(5)); t(lambda: list(filter(5, [1])))
print(type(map(len, [])), type(zip()), type(x for x in []), type(range(1)), type(iter([])), type({}.keys()), type(reversed([])), type(enumerate([])), type(iter({})), type(iter("")), type(iter(())), type(iter(range(2))), type(iter(set())))
