/// `collections.ChainMap` in Python.
///
/// Written in the language of the cells so that classes of cells can inherit from it and replace any
/// part.
enum ChainMapText {
  static let text = """
    class _View:
        __module__ = "collections.abc"

        def __init__(self, mapping):
            self._mapping = mapping

        def __len__(self):
            return len(self._mapping)

        def __repr__(self):
            return f"{self.__class__.__name__}({self._mapping!r})"


    class _SetView(_View):
        __module__ = "collections.abc"

        def __and__(self, other):
            return {value for value in other if value in self}

        __rand__ = __and__

        def __or__(self, other):
            return {*self, *other}

        __ror__ = __or__

        def __sub__(self, other):
            return {value for value in self if value not in other}

        def __rsub__(self, other):
            return {value for value in other if value not in self}

        def __xor__(self, other):
            return set(self) ^ set(other)

        __rxor__ = __xor__

        def isdisjoint(self, other):
            return not any(value in self for value in other)

        def __eq__(self, other):
            if not isinstance(other, (_SetView, set, frozenset, type({}.keys()), type({}.items()))):
                return NotImplemented
            return len(self) == len(other) and all(value in other for value in self)

        def __le__(self, other):
            return len(self) <= len(other) and all(value in other for value in self)

        def __lt__(self, other):
            return len(self) < len(other) and self <= other

        def __ge__(self, other):
            return len(self) >= len(other) and all(value in self for value in other)

        def __gt__(self, other):
            return len(self) > len(other) and self >= other


    class KeysView(_SetView):
        __module__ = "collections.abc"

        def __contains__(self, key):
            return key in self._mapping

        def __iter__(self):
            yield from self._mapping


    class ItemsView(_SetView):
        __module__ = "collections.abc"

        def __contains__(self, item):
            key, value = item
            try:
                found = self._mapping[key]
            except KeyError:
                return False
            return found is value or found == value

        def __iter__(self):
            for key in self._mapping:
                yield (key, self._mapping[key])


    class ValuesView(_View):
        __module__ = "collections.abc"

        def __contains__(self, value):
            return any(found is value or found == value for found in self)

        def __iter__(self):
            for key in self._mapping:
                yield self._mapping[key]


    class ChainMap:
        def __init__(self, *maps):
            self.maps = list(maps) or [{}]

        def __missing__(self, key):
            raise KeyError(key)

        def __getitem__(self, key):
            for mapping in self.maps:
                try:
                    return mapping[key]
                except KeyError:
                    pass
            return self.__missing__(key)

        def get(self, key, default=None):
            return self[key] if key in self else default

        def __len__(self):
            return len(set().union(*self.maps))

        def __iter__(self):
            keys = {}
            for mapping in reversed(self.maps):
                keys |= dict.fromkeys(mapping)
            return iter(keys)

        def __contains__(self, key):
            return any(key in mapping for mapping in self.maps)

        def __bool__(self):
            return any(self.maps)

        def __repr__(self):
            return f"{self.__class__.__name__}({', '.join(map(repr, self.maps))})"

        @classmethod
        def fromkeys(cls, iterable, value=None, /):
            return cls(dict.fromkeys(iterable, value))

        def copy(self):
            return self.__class__(self.maps[0].copy(), *self.maps[1:])

        __copy__ = copy

        def new_child(self, m=None, **kwargs):
            if m is None:
                m = kwargs
            elif kwargs:
                m.update(kwargs)
            return self.__class__(m, *self.maps)

        @property
        def parents(self):
            return self.__class__(*self.maps[1:])

        def __setitem__(self, key, value):
            self.maps[0][key] = value

        def __delitem__(self, key):
            try:
                del self.maps[0][key]
            except KeyError:
                raise KeyError(f"Key not found in the first mapping: {key!r}")

        def popitem(self):
            try:
                return self.maps[0].popitem()
            except KeyError:
                raise KeyError("No keys found in the first mapping.")

        def pop(self, key, *args):
            try:
                return self.maps[0].pop(key, *args)
            except KeyError:
                raise KeyError(f"Key not found in the first mapping: {key!r}")

        def clear(self):
            self.maps[0].clear()

        def keys(self):
            return KeysView(self)

        def items(self):
            return ItemsView(self)

        def values(self):
            return ValuesView(self)

        def setdefault(self, key, default=None):
            try:
                return self[key]
            except KeyError:
                self[key] = default
            return default

        def update(self, other=(), /, **kwds):
            if hasattr(other, "keys"):
                for key in other.keys():
                    self[key] = other[key]
            else:
                for key, value in other:
                    self[key] = value
            for key, value in kwds.items():
                self[key] = value

        def __eq__(self, other):
            if not isinstance(other, (dict, ChainMap)):
                return NotImplemented
            return dict(self.items()) == dict(other.items())

        def __ior__(self, other):
            self.maps[0].update(other)
            return self

        def __or__(self, other):
            if not isinstance(other, (dict, ChainMap)):
                return NotImplemented
            made = self.copy()
            made.maps[0].update(other)
            return made

        def __ror__(self, other):
            if not isinstance(other, (dict, ChainMap)):
                return NotImplemented
            made = dict(other)
            for child in reversed(self.maps):
                made.update(child)
            return self.__class__(made)
    """
}
