x = 1
def f():
    print(x)
def g():
    x = 2
    f()
    class C:
        x = 3
        def m(self): return x
        y = x
    return C().m(), C.y
print(g())
def unbound():
    print(v)
    v = 1
try:
    unbound()
except UnboundLocalError as e:
    print(e)
def free():
    def inner(): return q
    try:
        inner()
    except NameError as e:
        print(e)
    q = 1
free()
try:
    undefined_name
except NameError as e:
    print(e)
def d():
    a = 1
    del a
    try:
        a
    except UnboundLocalError as e:
        print(e)
d()
def shadow(len): return len
print(shadow(3), len("ab"))
len = lambda s: "mine"
print(len("abc"))
del len
print(len("abc"))
class K:
    v = 1
    def get(self):
        try:
            return v
        except NameError as e:
            return str(e)
print(K().get())
def outer():
    z = 1
    class In:
        w = z
        def m(self): return z + 1
    z = 5
    return In.w, In().m()
print(outer())
def dele():
    n = 1
    def show(): return n
    del n
    try:
        return show()
    except NameError as e:
        return str(e)
print(dele())
