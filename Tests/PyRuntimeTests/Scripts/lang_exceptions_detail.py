class Failed(ValueError):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code
try:
    raise Failed(3, "why")
except (KeyError, ValueError) as error:
    print(error, repr(error), error.args, error.code, isinstance(error, Exception))
def g(n):
    try:
        if n == 0: return "return"
        if n == 1: raise KeyError("k")
        if n == 2: 1 / 0
        return "end"
    except KeyError as e:
        return f"caught {e} {e!r}"
    else:
        return "else"
    finally:
        print("finally", n)
for n in range(4):
    try:
        print(g(n))
    except ZeroDivisionError as e:
        print("outside", e)
try:
    try:
        raise ValueError("first")
    except ValueError as first:
        raise TypeError("second") from first
except TypeError as second:
    print(repr(second.__cause__), second.__context__ is second.__cause__)
try:
    try:
        {}["x"]
    except KeyError:
        int("y")
except ValueError as e:
    print(repr(e.__context__), e.__cause__)
for text in ("assert False, 'said'", ):
    try:
        assert 1 > 2, ("a", 1)
    except AssertionError as e:
        print(e.args)
print([type(e).__mro__[1].__name__ for e in (KeyError(), IndexError(), ZeroDivisionError(), FileNotFoundError(), UnicodeDecodeError("u", b"", 0, 1, "r"), RecursionError(), NotImplementedError(), StopIteration(), ModuleNotFoundError(), UnboundLocalError())])
e = Exception("a", 2); print(e, str(Exception()), repr(Exception("x")), e.args[1], Exception("q").with_traceback(None))
try:
    raise Exception("note")
except Exception as e:
    e.add_note("more"); print(e.__notes__)
while True:
    try:
        break
    finally:
        print("left the loop")
try:
    raise
except RuntimeError as e:
    print(e)
