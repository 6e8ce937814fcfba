import contextlib
from contextlib import contextmanager, closing, nullcontext, suppress


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


@contextmanager
def tag(name, *, end="/"):
    "Opens and closes."
    print("<" + name + ">")
    try:
        yield name.upper()
    except ZeroDivisionError as e:
        print("caught", e)
    finally:
        print("<" + end + name + ">")


with tag("b") as n:
    print(n)
with tag("i", end="!"):
    1 / 0


def escapes():
    with tag("u"):
        raise KeyError(3)


show(escapes)
print(tag.__name__, tag.__doc__, tag.__wrapped__.__name__)


def returns():
    with tag("r"):
        return "value"


print(returns())


@contextmanager
def nothing():
    return
    yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def swallow():
    try:
        yield
    except ValueError:
        pass


@contextmanager
def changes():
    try:
        yield
    except ValueError as e:
        raise TypeError("changed") from e


@contextmanager
def stubborn():
    try:
        yield 1
    except ValueError:
        yield 2


def run(manager, error=None):
    with manager() as value:
        if error is not None:
            raise error
        return value


show(lambda: run(nothing))
show(lambda: run(twice))
show(lambda: run(swallow, ValueError("v")))
show(lambda: run(swallow, KeyError("k")))
show(lambda: run(changes, ValueError("v")))
show(lambda: run(stubborn, ValueError("v")))
show(lambda: run(swallow, StopIteration("s")))
show(lambda: run(swallow, RuntimeError("r")))
show(lambda: run(swallow, ValueError))


@tag("d")
def decorated(x):
    "Doc."
    print("in", x)
    return x * 2


print(decorated(4), decorated(5), decorated.__name__, decorated.__doc__)
show(lambda: tag())
with suppress(KeyError, IndexError):
    [][1]
print("after")
with suppress():
    pass


def not_suppressed():
    with suppress(KeyError):
        raise ValueError("through")


show(not_suppressed)


class Door:
    def close(self):
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__)
with nullcontext(5) as five, nullcontext() as none, nullcontext(enter_result=6) as six:
    print(five, none, six)
with tag("x"), tag("y") as inner:
    print(inner)
print(contextlib.closing(thing := Door()).thing is thing)
