from functools import singledispatch, singledispatchmethod, cached_property, wraps
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
@singledispatch
def show(x, sep=", "):
    "Says what x is."
    return f"object {x}"
@show.register(int)
def _(x, sep=", "): return f"int {x}"
@show.register
def show_list(x: list, sep=", "): return sep.join(show(v) for v in x)
@show.register(float)
@show.register(complex if False else str)
def _fs(x, sep=", "): return f"float or str {x!r}"
show.register(type(None), lambda x, sep=", ": "nothing")
@show.register
def _(x: dict | set, sep=", "): return f"{type(x).__name__} of {len(x)}"
print(show(1), show(True), show(2.5), show("a"), show(None), show([1, [2, "x"]], sep=";"), show((1,)), show({}), show({1}), show(frozenset()), sep="\n")
print(show.__name__, show.__doc__, show.dispatch(bool) is show.dispatch(int), show.dispatch(tuple)(3), show.registry[float] is _fs, len(show.registry), list(show.registry)[:3], show.registry.keys() == set(show.registry), int in show.registry, show.registry.get(bytes), show_list([3]))
def bad(x: 3): pass
t(lambda: show.register(bad))
class Base: pass
class Left(Base): pass
class Right(Base): pass
class Both(Left, Right): pass
@singledispatch
def where(x): return "object"
@where.register
def _(x: Base): return "base"
@where.register
def _(x: Right): return "right"
print(where(Base()), where(Left()), where(Both()), where(Right()), where(3), where(Base))
def noreg():
    show.registry[int] = 3
t(noreg)
class Cell:
    @singledispatchmethod
    def add(self, x): raise NotImplementedError(f"cannot add {type(x).__name__}")
    @add.register
    def _(self, x: int): return ("int", x)
    @add.register(str)
    def _(self, x): return ("str", x)
    @singledispatchmethod
    @classmethod
    def make(cls, x): return (cls.__name__, x)
    @make.register
    @classmethod
    def _(cls, x: int): return (cls.__name__, "int", x)
c = Cell(); print(c.add(1), c.add("q"), c.add(True), Cell.make(3), Cell.make("r")); t(lambda: c.add(2.5)); t(lambda: c.add())
class Data:
    calls = 0
    def __init__(self, values): self.values = values
    @cached_property
    def mean(self):
        "The mean."
        Data.calls += 1
        return sum(self.values) / len(self.values)
    @cached_property
    def spread(self):
        return max(self.values) - self.mean
d = Data([1, 2, 6]); print(d.mean, d.mean, Data.calls, d.spread, d.__dict__, d.__dict__.keys())
d.values = [10]; print(d.mean); del d.mean; print(d.mean, Data.calls); d.mean = 99; print(d.mean, vars(d))
print(Data.mean.__doc__, Data.mean.attrname, Data.mean.func.__name__, type(Data.mean).__name__)
e = Data([]); t(lambda: e.mean); print(e.__dict__)
def two():
    class Two:
        a = cached_property(lambda self: 1)
        b = a
t(two)
class Late: pass
Late.x = cached_property(lambda self: 1)
t(lambda: Late().x)
def dele(): del Data([1]).mean
t(dele)
class Child(Data):
    @cached_property
    def mean(self): return -super().mean
t(lambda: Child([1, 3]).mean)
