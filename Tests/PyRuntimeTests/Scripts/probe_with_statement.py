class CM:
    def __init__(s, n, swallow=False): s.n = n; s.swallow = swallow
    def __enter__(s): print("enter", s.n); return s.n
    def __exit__(s, t, v, tb): print("exit", s.n, t.__name__ if t else None, v); return s.swallow
with CM("a") as a, CM("b") as b: print(a, b)
with CM("c", True): raise KeyError("x")
try:
    with CM("d"): 1 / 0
except ZeroDivisionError as e: print("out", e)
with (CM("e") as e, CM("f")): pass
def f():
    with CM("g"): return "r"
print(f())
for i in range(2):
    with CM(i): continue
def t(fn):
    try: fn()
    except Exception as e: print(type(e).__name__, e)
def w1():
    with 5: pass
def w2():
    with CM("h"), 5: pass
class NoExit:
    def __enter__(s): pass
def w3():
    with NoExit(): pass
t(w1); t(w2); t(w3)
