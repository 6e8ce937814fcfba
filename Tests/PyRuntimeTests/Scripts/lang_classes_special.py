class Num:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"N{self.v}"
    def __add__(self, o): return Num(self.v + (o.v if isinstance(o, Num) else o)) if not isinstance(o, str) else NotImplemented
    def __radd__(self, o): return Num(o + self.v)
    def __iadd__(self, o):
        self.v += 100
        return self
    def __sub__(self, o): return "sub"
    def __rsub__(self, o): return "rsub"
    def __truediv__(self, o): return "div"
    def __floordiv__(self, o): return "fdiv"
    def __mod__(self, o): return "mod"
    def __pow__(self, o): return "pow"
    def __matmul__(self, o): return "matmul"
    def __and__(self, o): return "and"
    def __or__(self, o): return "or"
    def __xor__(self, o): return "xor"
    def __lshift__(self, o): return "ls"
    def __rshift__(self, o): return "rs"
    def __invert__(self): return "inv"
    def __pos__(self): return "pos"
    def __abs__(self): return "abs"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 1
    def __round__(self, n=None): return ("round", n)
    def __format__(self, spec): return "<" + spec + ">"
    def __le__(self, o): return "le"
n = Num(1)
print(n + 1, 1 + n, n + Num(5), n - 1, 1 - n, n / 1, n // 1, n % 1, n ** 2, n @ 1)
print(n & 1, n | 1, n ^ 1, n << 1, n >> 1, ~n, +n, abs(n), int(n), float(n), [10, 20, 30][n])
print(round(n), round(n, 2), f"{n:abc}", format(n), n <= 2, "ab"[n], range(5)[n])
m = n
m += 1
print(m, n is m)
try:
    n + "x"
except TypeError as e:
    print(e)
try:
    n < 2
except TypeError as e:
    print(e)
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), 25 in Seq())
a, b, *c = Seq()
print(a, b, c)
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(It()), sum(It()), [x for x in It()], next(It()))
i = It()
print(iter(i) is i)
class Box:
    def __init__(self): self.d = {}
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __getitem__(self, k): return self.d.get(k, ("missing", k))
b = Box()
b[1] = 2
b["x", 3] = 4
del b[1]
print(b.d, b[5], b[1:2], b[..., None])
class Eq:
    def __eq__(self, o): return True
print(Eq() == 5, Eq() != 5, 5 == Eq(), [Eq()] == [3])
try:
    {Eq(): 1}
except TypeError as e:
    print(e)
