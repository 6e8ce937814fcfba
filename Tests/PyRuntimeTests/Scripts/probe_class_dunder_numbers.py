class V:
    def __init__(s, x): s.x = x
    def __repr__(s): return f"V({s.x})"
    def __add__(s, o): return V(s.x + o.x) if isinstance(o, V) else NotImplemented
    def __radd__(s, o): return V(o + s.x)
    def __iadd__(s, o): s.x += 100; return s
    def __sub__(s, o): return V(s.x - o)
    def __rsub__(s, o): return V(o - s.x)
    def __mul__(s, o): return V(s.x * o)
    __rmul__ = __mul__
    def __truediv__(s, o): return "div"
    def __floordiv__(s, o): return "floordiv"
    def __mod__(s, o): return "mod"
    def __pow__(s, o): return "pow"
    def __matmul__(s, o): return "matmul"
    def __neg__(s): return V(-s.x)
    def __pos__(s): return "pos"
    def __abs__(s): return abs(s.x)
    def __invert__(s): return "inv"
    def __and__(s, o): return "and"
    def __or__(s, o): return "or"
    def __xor__(s, o): return "xor"
    def __lshift__(s, o): return "lshift"
    def __int__(s): return 7
    def __float__(s): return 7.5
    def __index__(s): return 2
    def __bool__(s): return s.x != 0
    def __round__(s, n=None): return ("round", n)
    def __divmod__(s, o): return "dm"
    def __eq__(s, o): return isinstance(o, V) and s.x == o.x
    def __lt__(s, o): return s.x < o.x
    def __le__(s, o): return s.x <= o.x
    def __hash__(s): return hash(s.x)
v = V(3)
print(v + V(4), 10 + v, v - 1, 10 - v, v * 2, 2 * v, v / 1, v // 1, v % 1, v ** 1, v @ 1, -v, +v, abs(v), ~v, v & 1, v | 1, v ^ 1, v << 1, int(v), float(v), [1, 2, 3][v], bool(V(0)), round(v), round(v, 2), divmod(v, 1))
print(v == V(3), v != V(3), v < V(4), V(4) > v, v <= v, v >= V(9), sorted([V(3), V(1)]), {V(1): 2}[V(1)], V(3) in [v], sum([V(1), V(2)], V(0)), max(V(1), V(5)))
v += 1; print(v, "x" * V(0).__index__(), hex(v))
def t(g):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: v + "a"); t(lambda: "a" + v); t(lambda: v < 5); t(lambda: v >> 1); t(lambda: None + v)
