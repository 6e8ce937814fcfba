for kind in [BufferError, EOFError, EnvironmentError, FloatingPointError, IndentationError, PermissionError,
             ReferenceError, SyntaxError, TabError, TimeoutError, UnicodeError]:
    try:
        raise kind("said")
    except Exception as error:
        print(type(error).__name__, error, isinstance(error, OSError), isinstance(error, SyntaxError))
for kind in [GeneratorExit, SystemExit, KeyboardInterrupt]:
    try:
        raise kind("leaving")
    except BaseException as error:
        print(type(error).__name__, error, isinstance(error, Exception))
print(issubclass(PendingDeprecationWarning, Warning), issubclass(SyntaxWarning, Warning), Ellipsis is ..., EnvironmentError is OSError)
try:
    "é".encode("ascii")
except UnicodeEncodeError as error:
    print(type(error).__name__, error)
print(type(help).__name__ != "", callable(help), callable(open), callable(compile), callable(locals), callable(breakpoint), memoryview is not None)
