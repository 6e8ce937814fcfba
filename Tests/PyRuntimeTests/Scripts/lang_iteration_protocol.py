class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Countdown(3)), sum(Countdown(4)), 2 in Countdown(4), [*Countdown(2)], dict(zip("ab", Countdown(2))), max(Countdown(3)), sorted(Countdown(3)), tuple(Countdown(0)))
class Sequence:
    def __len__(self): return 3
    def __getitem__(self, i):
        if isinstance(i, slice): return f"slice {i.start} {i.stop} {i.step}"
        if i >= 3: raise IndexError("past the end")
        return i * 10
s = Sequence(); print(list(s), 20 in s, s[1:2], s[::2], s[-1], list(reversed(s)), [v for v in s], len(s), bool(s))
class Table:
    def __init__(self): self.d = {}
    def __setitem__(self, k, v): self.d[k] = v
    def __getitem__(self, k): return self.d[k]
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): yield from self.d
    def __len__(self): return len(self.d)
t = Table(); t["a"] = 1; t[1, 2] = "pair"; t[...] = 0; print(list(t), t[1, 2]); del t["a"]; print(len(t))
class Money:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Money(self.v + (o.v if isinstance(o, Money) else o))
    __radd__ = __add__
    def __iadd__(self, o): self.v += 100; return self
    def __mul__(self, k): return NotImplemented
    def __neg__(self): return Money(-self.v)
    def __round__(self, n=0): return round(self.v, n)
    def __float__(self): return float(self.v)
    def __int__(self): return int(self.v)
    def __index__(self): return int(self.v)
    def __str__(self): return f"{self.v} EUR"
    def __format__(self, spec): return f"<{self.v:{spec}}>"
    def __abs__(self): return abs(self.v)
    def __matmul__(self, o): return "matmul"
m = Money(2.5); print(m + m, 1 + m, sum([m, m]), -m, round(m, 1), float(m), int(m), f"{m:.2f}", abs(Money(-1)), m @ 2, [10, 20, 30][Money(1)], str(m)); m += 1; print(m)
for f in (lambda: m * 2, lambda: m < m, lambda: iter(5), lambda: len(m), lambda: m[0], lambda: next(5), lambda: m - 1, lambda: list(m), lambda: m()):
    try:
        print(f())
    except TypeError as error:
        print(error)
