def counter(start):
    total = start
    while True:
        got = yield total
        if got is None: got = 1
        total += got
c = counter(5)
print(next(c), c.send(10), next(c), c.send(-3))
c.close()
try:
    next(c)
except StopIteration as e:
    print("stopped", e.value)
def inner():
    try:
        x = yield "a"
        print("got", x)
        yield "b"
        return "result"
    except ValueError as e:
        yield f"handled {e}"
    finally:
        print("inner done")
def outer():
    r = yield from inner()
    yield f"after {r}"
o = outer(); print(next(o), o.send(1), next(o), list(o))
o = outer(); next(o); print(o.throw(ValueError("t")), list(o))
print(list(x * y for x in range(3) for y in range(x)), sum(i for i in range(10) if i % 2), max((len(w), w) for w in ["aa", "b"]))
g = (i for i in range(3)); print(next(g), list(g), list(g), next(g, "none"))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
import itertools
print(list(itertools.islice(fib(), 10)), list(itertools.takewhile(lambda v: v < 30, fib())))
def gen():
    yield 1
    raise StopIteration
try:
    list(gen())
except RuntimeError as e:
    print(e)
print(type(g).__name__, iter(g) is g, [*fib.__name__], dict(enumerate(i for i in "ab")))
a, *b = (n * n for n in range(4)); print(a, b)
