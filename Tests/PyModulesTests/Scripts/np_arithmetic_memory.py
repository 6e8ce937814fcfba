# Intermediate values: numpy overwrites those that are large and seen by nobody else.
import numpy as np
n = 40_000
a = np.arange(1, n + 1) / 7.0
b = np.ones(n) * 3
def same(x, y): return bool((x == y).all())
c = a * b + 1
print(c[:3], a[:3], b[:3], c.sum())
d = 1 - a * b
print(d[:3], (2 / (b + 1))[:2], (b - (a + b))[:3])
e = (a + b) * (a - b) / (b * 2)
print(e[:4], e.sum())
def f(x):
    x = x * 2 + 1
    y = x - 1
    return x + (y + x) * 2
print(f(a)[:3], a[:3])
kept = []
def keep(x):
    kept.append(x)
    return x
g = keep(a * 2) + 1
print(kept[0][:3], g[:3])
h = [(x * 2, x + 1) for x in (a + i for i in range(2))]
print([(p[:2], q[:2]) for p, q in h])
v = (a * 2)[1:] + 1
print(v[:3])
w = (y := a * 2) + 1
print(y[:3], w[:3])
m = a.reshape(2, -1)
r = (m - m.mean(axis=0)) / m.std(axis=0) * np.float64(2)
print(r[:, :3], r.shape)
big = (m * 2) + np.zeros((3, 2, n // 2))
print(big.shape)
q = (m.T * 2) + m.T
print(q.flags['F_CONTIGUOUS'], q[:2])
q2 = (m.T * 2) + np.ascontiguousarray(m.T)
print(q2.flags['F_CONTIGUOUS'], q2.flags['C_CONTIGUOUS'])
i = np.arange(n) * 2 + 1
print(i.dtype, (i * 1.5 + i)[:3])
with np.errstate(all='raise'):
    try:
        z = (a * 0) / (b * 0)
    except FloatingPointError as error:
        print(error)
with np.errstate(invalid='ignore'):
    z = (a * 0) / (b - 3)
print(z[:2])
try:
    (a * 2) + np.ones(3)
except ValueError as error:
    print(error)
s = (a * 2) * True
print(s[:3], ((a * 2) + (b > 1))[:3])
import functools
@functools.cache
def cached(k):
    return np.ones(n) * k
print((cached(2) + 1)[:2], (cached(2) + 1)[:2])
t = (a * 2) ** 2 + (-a) * 3
print(t[:3])
view = (a * 2).reshape(2, -1) + 1
print(view[:, :2])
class Holder:
    def __init__(self): self.x = a * 2
    def get(self): return self.x
o = Holder()
print((o.get() + 1)[:2], o.get()[:2])
u = (a * 2 if n else b) + 1
print(u[:2], a[:2], same(a, np.arange(1, n + 1) / 7.0), same(b, np.ones(n) * 3))
C = np.ascontiguousarray(m)
F = np.asfortranarray(m)
def show(name, r): print(name, 'C' if r.flags['C_CONTIGUOUS'] else 'F' if r.flags['F_CONTIGUOUS'] else '-')
for a, left, b, right in [('C',C,'F',F),('F',F,'C',C)]:
    show(f"{a}+{b}", left+right)
    show(f"({a}*2)+{b}", (left*2)+right)
    show(f"{b}+({a}*2)", right+(left*2))
    show(f"({a}*2)-{b}", (left*2)-right)
    show(f"{b}-({a}*2)", right-(left*2))
    show(f"({a}*2)*({b}*2)", (left*2)*(right*2))
    show(f"({a}*2)/({b}*2)", (left*2)/(right*2))
p = np.arange(1, n + 1) / 7.0
q = np.ones(n) * 3
print(((p - q) ** 2)[:3], ((p - q) ** 2.0).mean(), ((p - q) ** 2).sum(), p[:2], q[:2])
print(((p - q) ** 3)[:2], ((p - q) ** True)[:2], ((p - q) ** np.int64(2))[:2], ((p - q) ** np.array([2]))[:2])
print((((m * 2).T) ** 2).flags["F_CONTIGUOUS"], ((m.T * 2) ** 2).flags["F_CONTIGUOUS"], ((m - 1) ** 2)[1, :2])
with np.errstate(all="raise"):
    try:
        (p * 1e300) ** 2
    except FloatingPointError as error:
        print(error)
