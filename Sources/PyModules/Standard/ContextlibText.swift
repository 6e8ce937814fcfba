/// The managers of `contextlib` in Python, as CPython has them.
enum ContextlibText {
  static let text = #"""
    class _Manager:
        def __init__(self, function, args, kwds):
            self.gen = function(*args, **kwds)
            self.func, self.args, self.kwds = function, args, kwds

        def __call__(self, function):
            @wraps(function)
            def inner(*args, **kwds):
                with _Manager(self.func, self.args, self.kwds):
                    return function(*args, **kwds)

            return inner

        def __enter__(self):
            try:
                return next(self.gen)
            except StopIteration:
                raise RuntimeError("generator didn't yield") from None

        def __exit__(self, typ, value, traceback):
            if typ is None:
                try:
                    next(self.gen)
                except StopIteration:
                    return False
                try:
                    raise RuntimeError("generator didn't stop")
                finally:
                    self.gen.close()
            if value is None:
                value = typ()
            try:
                self.gen.throw(value)
            except StopIteration as stop:
                return stop is not value
            except RuntimeError as error:
                if error is value:
                    return False
                if isinstance(value, StopIteration) and error.__cause__ is value:
                    return False
                raise
            except BaseException as error:
                if error is not value:
                    raise
                return False
            try:
                raise RuntimeError("generator didn't stop after throw()")
            finally:
                self.gen.close()


    def contextmanager(func):
        @wraps(func)
        def helper(*args, **kwds):
            return _Manager(func, args, kwds)

        return helper


    class suppress:
        def __init__(self, *exceptions):
            self._exceptions = exceptions

        def __enter__(self):
            pass

        def __exit__(self, exctype, excinst, exctb):
            return exctype is not None and issubclass(exctype, self._exceptions)


    class closing:
        def __init__(self, thing):
            self.thing = thing

        def __enter__(self):
            return self.thing

        def __exit__(self, *details):
            self.thing.close()


    class nullcontext:
        def __init__(self, enter_result=None):
            self.enter_result = enter_result

        def __enter__(self):
            return self.enter_result

        def __exit__(self, *details):
            pass
    """#
}
