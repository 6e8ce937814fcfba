/// `functools.singledispatch`, `singledispatchmethod` and `cached_property` in Python.
enum DispatchText {
  static let text = #"""
    _missing = object()


    class mappingproxy:
        __module__ = "builtins"

        def __init__(self, mapping):
            self.__mapping = mapping

        def __getitem__(self, key):
            return self.__mapping[key]

        def __contains__(self, key):
            return key in self.__mapping

        def __iter__(self):
            return iter(self.__mapping)

        def __reversed__(self):
            return reversed(self.__mapping)

        def __len__(self):
            return len(self.__mapping)

        def __repr__(self):
            return f"mappingproxy({self.__mapping!r})"

        def __eq__(self, other):
            return self.__mapping == other

        def __or__(self, other):
            return self.__mapping | other

        def get(self, key, default=None, /):
            return self.__mapping.get(key, default)

        def keys(self):
            return self.__mapping.keys()

        def values(self):
            return self.__mapping.values()

        def items(self):
            return self.__mapping.items()

        def copy(self):
            return self.__mapping.copy()


    def _classes(cls):
        if isinstance(cls, type):
            return (cls,)
        if type(cls).__name__ == "UnionType":
            return cls.__args__
        if type(cls).__module__ == "typing":
            raise NotImplementedError(
                f"{cls!r} is no class here: register list, tuple, dict, int, float and the like")
        return None


    def singledispatch(func):
        registry = {}

        def dispatch(cls):
            for base in cls.__mro__:
                if base in registry:
                    return registry[base]

        def register(cls, func=None):
            classes = _classes(cls)
            if classes is not None:
                if func is None:
                    return lambda f: register(cls, f)
            else:
                if func is not None:
                    raise TypeError(
                        f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
                annotations = getattr(cls, "__annotations__", {})
                if not annotations:
                    raise TypeError(
                        f"Invalid first argument to `register()`: {cls!r}. Use either "
                        "`@register(some_class)` or plain `@register` on an annotated function.")
                func = cls
                name, cls = next(iter(annotations.items()))
                classes = _classes(cls)
                if classes is None:
                    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
            for one in classes:
                registry[one] = func
            return func

        def wrapper(*args, **kw):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__)(*args, **kw)

        name = getattr(func, "__name__", "singledispatch function")
        registry[object] = func
        wrapper.register = register
        wrapper.dispatch = dispatch
        wrapper.registry = mappingproxy(registry)
        update_wrapper(wrapper, func)
        return wrapper


    class singledispatchmethod:
        def __init__(self, func):
            if not callable(func) and not isinstance(func, (classmethod, staticmethod)):
                raise TypeError(f"{func!r} is not callable or a descriptor")
            self.dispatcher = singledispatch(func)
            self.func = func

        def register(self, cls, method=None):
            return self.dispatcher.register(cls, func=method)

        def __get__(self, obj, cls=None):
            dispatch = self.dispatcher.dispatch

            def _method(*args, **kwargs):
                if not args:
                    name = getattr(self.func, "__name__", "singledispatchmethod method")
                    raise TypeError(f"{name} requires at least 1 positional argument")
                method = dispatch(args[0].__class__)
                if isinstance(method, classmethod):
                    return method.__func__(cls, *args, **kwargs)
                if isinstance(method, staticmethod):
                    return method(*args, **kwargs)
                return method(obj, *args, **kwargs) if obj is not None else method(*args, **kwargs)

            _method.register = self.register
            update_wrapper(_method, self.func)
            return _method


    class cached_property:
        def __init__(self, func):
            self.func = func
            self.attrname = None
            self.__doc__ = func.__doc__
            self.__module__ = func.__module__

        def __set_name__(self, owner, name):
            if self.attrname is None:
                self.attrname = name
            elif name != self.attrname:
                raise TypeError(
                    "Cannot assign the same cached_property to two different names "
                    f"({self.attrname!r} and {name!r}).")

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            if self.attrname is None:
                raise TypeError(
                    "Cannot use cached_property instance without calling __set_name__ on it.")
            try:
                cache = instance.__dict__
            except AttributeError:
                raise TypeError(
                    f"No '__dict__' attribute on {type(instance).__name__!r} "
                    f"instance to cache {self.attrname!r} property.") from None
            value = cache.get(self.attrname, _missing)
            if value is _missing:
                value = self.func(instance)
                cache[self.attrname] = value
            return value
    """#
}
