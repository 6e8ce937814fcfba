def f(x):
    try:
        r = 10 / x
    except ZeroDivisionError as e:
        print("zero", e)
        return "z"
    except (TypeError, ValueError) as e:
        print("type", e)
        return "t"
    else:
        print("else", r)
        return "e"
    finally:
        print("finally")
print(f(2), f(0), f("a"))
try:
    try:
        raise KeyError("k")
    except ValueError:
        print("no")
    finally:
        print("inner finally")
except KeyError as e:
    print("outer", e, repr(e), e.args)
try:
    raise ValueError
except Exception as e:
    print(repr(e), str(e) == "")
try:
    e
except NameError as x:
    print(x)
for i in range(4):
    try:
        if i == 1: continue
        if i == 3: break
        print("body", i)
    finally:
        print("fin", i)
def g():
    for i in range(3):
        try:
            return i
        finally:
            if i == 0: continue
    return "end"
def h():
    try:
        return "try"
    finally:
        return "finally"
print(h())
def k():
    while True:
        try:
            raise ValueError(1)
        except ValueError:
            break
        finally:
            print("k")
    return "k done"
print(k())
try:
    raise Exception("a", "b")
except Exception as e:
    print(e, e.args)
def nested():
    try:
        try:
            1 / 0
        finally:
            print("a")
    except ZeroDivisionError:
        try:
            raise
        except ZeroDivisionError as e:
            print("again", e)
nested()
