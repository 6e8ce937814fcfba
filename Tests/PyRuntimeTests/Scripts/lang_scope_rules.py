x = "global"
def a():
    x = "enclosing"
    def b():
        nonlocal x
        x += "!"
        def c():
            global x
            x = "changed"
            return x
        return c(), x
    return b(), x
print(a(), x)
def unbound():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 1
unbound()
def free():
    try:
        return missing_name
    except NameError as e:
        return str(e)
print(free())
fs = [lambda: i for i in range(3)]; print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
i = "kept"; [i for i in range(5)]; print(i)
class K:
    x = "class"
    y = [x for _ in range(1)]
    def m(self): return x
print(K().m(), K.y)
def default(v=[]):
    v.append(len(v)); return v
default(); print(default(), default([9]))
del x
try:
    x
except NameError as e:
    print(e)
if True:
    made_here = 3
print(made_here, (lambda *a, k=2, **kw: (a, k, kw))(1, 2, z=3))
try:
    for q in range(3): pass
finally:
    print(q)
