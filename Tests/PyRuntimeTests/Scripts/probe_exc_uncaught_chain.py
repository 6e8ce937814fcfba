def inner(x):
    return 1 / x
def outer(x):
    try:
        return inner(x)
    except ZeroDivisionError as e:
        raise ValueError("bad x") from e
print("before")
outer(0)
