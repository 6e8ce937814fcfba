a = [1]
b = a
b += [2]
print(a)
def f(x):
    x += [9]
    return x
print(f(a), a)
def g(x):
    x = x + [5]
    return x
print(g(a), a)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
d = {"l": []}
d["l"] += [1]
print(d)
s = {1}
u = s
s |= {2}
print(u)
n = m = 5
n += 1
print(n, m)
