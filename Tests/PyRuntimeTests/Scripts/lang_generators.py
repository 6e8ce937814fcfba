def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return "done"
print(list(count(4)))
g = count(1)
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
def echo():
    received = None
    while True:
        received = yield received
        if received == "quit": return 99
e = echo()
print(next(e), e.send(1), e.send("x"))
try:
    e.send("quit")
except StopIteration as s:
    print(s.value)
def inner():
    x = yield 1
    print("inner got", x)
    return "r"
def outer():
    v = yield from inner()
    print("v", v)
    yield from [10, 20]
    yield from "ab"
o = outer()
print(next(o), o.send("hello"), list(o))
def fin():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
f = fin()
print(next(f))
f.close()
def catcher():
    while True:
        try:
            yield "ready"
        except ValueError as e:
            print("caught", e)
c = catcher()
next(c)
print(c.throw(ValueError("boom")))
def fibs():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
for v in fibs():
    if v > 50: break
    print(v, end=" ")
print()
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
print(sum(x * y for x in range(4) for y in range(x)))
def g2():
    yield
print(list(g2()), type(g2()).__name__)
def bad():
    yield 1
    raise StopIteration
try:
    list(bad())
except RuntimeError as e:
    print(e)
