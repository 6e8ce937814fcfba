def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))
def forever(n): return forever(n + 1)
try: forever(0)
except RecursionError as e: print(e)
class R:
    def __repr__(s): return repr(s)
    def __getattr__(s, n): return getattr(s, n + "x")
try: repr(R())
except RecursionError as e: print("repr", e)
try: R().a
except RecursionError as e: print("getattr")
def hanoi(n, a, b, c): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(10, 1, 2, 3)); flat = lambda l: [x for i in l for x in (flat(i) if isinstance(i, list) else [i])]; print(flat([1, [2, [3, [4]]]]))
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(perms("abc"))
