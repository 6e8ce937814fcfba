def show(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
def a(): x, y = 1, 2, 3
def b(): x, y, z = [1, 2]
def c(): x, y = 5
def d(): x, *y, z = [1]
def e(): x, y = iter([1, 2, 3])
def f(): x, y = None
def g():
    for a, b in [1]: pass
def h(): x, y = "abc"
def i(): [*5]
for fn in (a, b, c, d, e, f, g, h, i): show(fn)
