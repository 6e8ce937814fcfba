def f(x):
    try:
        print("try", x)
        if x == 1: raise ValueError("one")
        if x == 2: return "returned"
        if x == 3: raise KeyError("k")
    except ValueError as e:
        print("except", e); return "handled"
    else:
        print("else"); return "else value"
    finally:
        print("finally")
for i in range(3): print(f(i))
try: f(3)
except LookupError as e: print(type(e), e, repr(e), e.args)
def g():
    for i in range(3):
        try:
            continue
        finally:
            print("f", i)
    while True:
        try:
            break
        finally:
            print("broke")
    try:
        return "a"
    finally:
        print("last")
print(g())
try:
    try: 1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e: print(e, repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)
try:
    try: {}["k"]
    except KeyError: raise TypeError("during")
except TypeError as e: print(repr(e.__context__), e.__cause__)
try:
    e
except NameError as x: print(x)
def t(fn):
    try: print(fn())
    except (ArithmeticError, TypeError) as e: print("A", type(e).__name__, e)
    except Exception as e: print("B", type(e).__name__, e)
def r1(): raise
def r2(): raise 5
def r3(): raise ValueError
def r4(): assert 1 == 2, ("msg", 1)
def r5(): assert []
def r6():
    try: pass
    except 5: pass
    raise OverflowError("big")
def r7(): raise ValueError("a", 2)
def r8(): raise KeyError("a\nb")
def r9(): raise StopIteration(3)
for r in (r1, r2, r3, r4, r5, r6, r7, r8, r9): t(r)
print(isinstance(KeyError(), LookupError), issubclass(FileNotFoundError, OSError), issubclass(UnicodeDecodeError, ValueError), issubclass(RecursionError, RuntimeError), issubclass(ModuleNotFoundError, ImportError), BaseException.__mro__[0].__name__, str(ValueError()), repr(ValueError("a")), ValueError(1) == ValueError(1), issubclass(KeyboardInterrupt, Exception))
try:
    raise ValueError("noted")
except ValueError as e:
    e.add_note("a note"); print(e.__notes__, e.with_traceback(None) is e)
