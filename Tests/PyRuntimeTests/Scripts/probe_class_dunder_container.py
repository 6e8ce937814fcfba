class C:
    def __init__(s): s.d = {}
    def __len__(s): return len(s.d)
    def __getitem__(s, k): return ("get", k)
    def __setitem__(s, k, v): s.d[str(k)] = v
    def __delitem__(s, k): print("del", k)
    def __contains__(s, k): return k == "in"
    def __iter__(s): return iter([1, 2, 3])
    def __reversed__(s): return "rev"
    def __call__(s, *a, **k): return a, k
    def __str__(s): return "str C"
    def __format__(s, spec): return f"<{spec}>"
    def __getattr__(s, n): 
        if n.startswith("__"): raise AttributeError(n)
        return "attr " + n
    def __enter__(s): print("enter"); return s
    def __exit__(s, *a): print("exit", a[0]); return True
c = C(); c[1] = 2; c[1:2, ...] = 3
print(len(c), bool(c), c[5], c[1:2], c[::2, None], c["a", 1], "in" in c, "out" in c, list(c), reversed(c), c(1, x=2), str(c), f"{c:abc}", format(c), c.zz, c.d, [*c], dict(zip(c, c)), sum(c), max(c))
del c[3]
with c as q: raise ValueError("swallowed")
a, *b = c; print(a, b)
class S:
    def __getitem__(s, i):
        if i > 3: raise IndexError
        return i * i
print(list(S()), 4 in S(), [x for x in S()])
class I:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n > 3: raise StopIteration
        return s.n
print(list(I()), sum(I()), *I())
class B:
    def __len__(s): return -1
class N:
    def __iter__(s): return 5
    def __bool__(s): return "no"
    def __repr__(s): return 5
    def __hash__(s): return "x"
def t(g):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: len(B())); t(lambda: list(N())); t(lambda: bool(N())); t(lambda: repr(N())); t(lambda: hash(N()))
