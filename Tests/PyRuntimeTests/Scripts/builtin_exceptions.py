def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for e in [ValueError('a'), KeyError('k'), KeyError(1), TypeError(), ValueError(1, 'b'), IndexError(('x',)), Exception('it\'s'), StopIteration(5), OSError('x'), RuntimeError([1])]:
    print(repr(e), str(e) if not isinstance(e, type) else e, getattr(e, 'args', None))
print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(ModuleNotFoundError, ImportError), issubclass(RecursionError, RuntimeError), issubclass(UnicodeError, ValueError), issubclass(FileNotFoundError, OSError), IOError is OSError, issubclass(BaseException, Exception), issubclass(KeyboardInterrupt, Exception), issubclass(UserWarning, Warning), NotImplementedError.__mro__[1].__name__)
