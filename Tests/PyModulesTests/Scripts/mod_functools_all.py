from functools import reduce, partial, lru_cache, cache, wraps, cmp_to_key, total_ordering
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(max, [3, 9, 2]), reduce(lambda a, b: a, [], "init"), partial(pow, 2)(5), partial(print, "a", sep="-").keywords, sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
@lru_cache(maxsize=2)
def f(x): print("call", x); return x * 2
print(f(1), f(1), f(2), f(3), f(1), f.cache_info()); f.cache_clear(); print(f.cache_info(), f.__wrapped__(5))
@cache
def g(n): return 1 if n < 2 else n * g(n - 1)
print(g(20))
@total_ordering
class V:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(V(1) <= V(2), V(3) > V(2), V(2) >= V(2))
def t(h):
    try: print(h())
    except Exception as e: print(type(e).__name__, e)
t(lambda: reduce(lambda a, b: a, [])); t(lambda: f([])); t(lambda: partial()); t(lambda: partial(5)); t(lambda: reduce(5, [1, 2])); t(lambda: partial(pow, 2)())
