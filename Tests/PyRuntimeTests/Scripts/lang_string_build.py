s = ""
for i in range(10): s += str(i)
print(s)
def f():
    t = "x"
    u = t
    for i in range(3):
        t += "y"
    return t, u
print(f())
t = "a"
l = []
for i in range(3):
    l.append(t)
    t += "b"
print(l, t)
def g(s):
    s += "!"
    return s
w = "hi"
print(g(w), w)
a = b = "q"
a += "r"
print(a, b)
d = {}
k = "k"
d[k] = 1
k += "2"
d[k] = 2
print(d)
