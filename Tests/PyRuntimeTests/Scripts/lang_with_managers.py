class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind.__name__ if kind else None, error)
        return self.swallow
with Managed("a") as a, Managed("b") as b:
    print(a, b)
with Managed("c", True):
    raise ValueError("swallowed")
try:
    with Managed("d"):
        1 / 0
except ZeroDivisionError:
    print("outside")
def f():
    with Managed("e"):
        return "returned"
print(f())
for i in range(2):
    with Managed(f"loop{i}"):
        if i == 0: continue
        break
with (Managed("p") as p, Managed("q") as q):
    print(p + q)
class Half:
    def __enter__(self): return 1
try:
    with Half(): pass
except TypeError as error:
    print(error)
try:
    with 5: pass
except TypeError as error:
    print(error)
with Managed("t") as (x, *y):
    print(x, y)
