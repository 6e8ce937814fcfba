def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter()
inc(); inc(5)
print(get())
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
fs = [lambda: j for j in range(3)]
print([f() for f in fs])
fs = [lambda j=j: j for j in range(3)]
print([f() for f in fs])
def outer(x):
    def mid():
        def inner(): return x * 2
        return inner
    return mid()
print(outer(4)())
def late():
    def f(): return y
    y = 7
    return f()
print(late())
def param(a):
    def change():
        nonlocal a
        a = "new"
    change()
    return a
print(param("old"))
x = "g"
def glob():
    global x
    x = "changed"
glob()
print(x)
def rec(n): return 1 if n < 2 else n * rec(n - 1)
print(rec(20), rec(25))
