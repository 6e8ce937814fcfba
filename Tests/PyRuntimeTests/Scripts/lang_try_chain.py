try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("second") from e
except ValueError as v:
    print(v, repr(v.__cause__), v.__context__ is v.__cause__, v.__suppress_context__)
try:
    try:
        {}["a"]
    except KeyError:
        int("x")
except ValueError as v:
    print(v, repr(v.__context__), v.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("hidden") from None
except RuntimeError as v:
    print(v.__cause__, v.__suppress_context__)
try:
    raise
except RuntimeError as e:
    print(e)
def f():
    raise
try:
    try:
        1 / 0
    except ZeroDivisionError:
        f()
except ZeroDivisionError as e:
    print("reraised", e)
try:
    raise 5
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as e:
    print(e)
try:
    raise ValueError from 3
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("a")
    finally:
        try:
            raise KeyError("b")
        except KeyError as k:
            print(repr(k.__context__))
except ValueError as e:
    print("still", e)
