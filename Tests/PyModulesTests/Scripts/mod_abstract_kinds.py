import collections.abc as kinds
import typing
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Sized


class Bag:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __contains__(self, item):
        return item in self.items


class Steps:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def __call__(self):
        return 1

    __hash__ = None


values = {
    "list": [1], "tuple": (1,), "str": "a", "bytes": b"a", "dict": {}, "set": {1}, "frozenset": frozenset(),
    "range": range(3), "int": 1, "float": 1.5, "None": None, "len": len, "lambda": lambda: 1, "generator": (x for x in []),
    "zip": zip(), "keys": {}.keys(), "items": {}.items(), "values": {}.values(), "deque": deque(), "Counter": Counter(),
    "OrderedDict": OrderedDict(), "defaultdict": defaultdict(int), "Bag": Bag([1]), "Steps": Steps(), "class": Bag,
}
names = ["Callable", "Collection", "Container", "Generator", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView",
         "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Reversible", "Sequence", "Set",
         "Sized", "ValuesView", "Buffer", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator"]
for name in names:
    kind = getattr(kinds, name)
    print(name, [key for key, value in values.items() if isinstance(value, kind)])
print(isinstance([1], (int, Sequence)), issubclass(list, Sequence), issubclass(dict, Mapping), issubclass(Bag, Sized))
print(isinstance({}, typing.Dict), isinstance([], typing.List), isinstance([], typing.Iterable), issubclass(str, typing.Hashable))
print(isinstance(1, typing.SupportsInt), isinstance("a", typing.SupportsFloat), isinstance(True, typing.SupportsIndex))
for wrong in [lambda: isinstance(1, typing.Any), lambda: isinstance([1], typing.List[int])]:
    try:
        wrong()
    except TypeError as error:
        print(error)
