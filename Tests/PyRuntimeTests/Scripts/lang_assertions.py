def show(f):
    try:
        f()
    except AssertionError as e:
        print(repr(e))
def a(): assert 1 == 2
def b(): assert False, "message"
def c(): assert [], (1, 2)
def d(): assert True, 1 / 0
for f in (a, b, c): show(f)
d()
print("ok")
