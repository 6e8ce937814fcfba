def g():
    try:
        x = yield 1
        print("got", x)
        y = yield x * 2
        print("got", y)
    except ValueError as e:
        print("caught", e)
        yield "recovered"
    finally:
        print("cleanup")
    return "done"
i = g(); print(next(i), i.send(10), i.throw(ValueError("oops")))
try:
    next(i)
except StopIteration as e:
    print("stop", e.value)
i = g(); next(i); i.close(); i.close(); print(list(i))
def outer():
    r = yield from inner()
    print("inner returned", r)
    yield from [8, 9]
def inner():
    yield 1
    return "r"
print(list(outer()))
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: next(iter([]))); t(lambda: next(iter([]), "d")); t(lambda: next(5)); t(lambda: g().send(1)); t(lambda: len(g())); t(lambda: g()[0]); t(lambda: iter(5))
def bad():
    yield 1
    raise StopIteration("inside")
t(lambda: list(bad()))
def again():
    yield next(me)
me = again()
t(lambda: next(me))
