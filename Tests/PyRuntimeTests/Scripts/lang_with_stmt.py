class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow
with M("a") as a, M("b") as b:
    print(a, b)
with M("s", True):
    1 / 0
print("after")
try:
    with M("n"):
        raise ValueError("v")
except ValueError as e:
    print("caught", e)
def f():
    with M("r") as r:
        return r
print(f())
for i in range(3):
    with M(str(i)):
        if i == 0: continue
        break
with (M("p") as p, M("q")):
    print(p)
try:
    with 5: pass
except TypeError as e:
    print(e)
with M("t") as (x, y, *z): pass
