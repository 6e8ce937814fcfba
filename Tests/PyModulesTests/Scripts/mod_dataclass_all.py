from dataclasses import dataclass, field, asdict, astuple, replace, fields
@dataclass
class P:
    x: float
    y: float = 0.0
    tags: list = field(default_factory=list)
    def norm(self): return (self.x**2 + self.y**2) ** 0.5
p = P(3, 4); print(p, p == P(3, 4), p != P(1), p.norm(), asdict(p), astuple(p), replace(p, x=1), [f.name for f in fields(P)], P(1).tags is P(1).tags, P(x=1, tags=[1]))
@dataclass(frozen=True, order=True)
class Q:
    a: int
    b: str = field(default="z", compare=False, repr=False)
    def __post_init__(self): pass
print(Q(1) < Q(2), sorted([Q(2), Q(1)]), hash(Q(1)) == hash(Q(1)), Q(1, "a") == Q(1, "b"), {Q(1): 5}[Q(1)])
@dataclass
class R(P):
    z: int = 9
print(R(1), R(1, 2, [3], 4))
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
print(K(a=1))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def frozen(): Q(1).a = 2
def mutable():
    @dataclass
    class M: l: list = []
def order():
    @dataclass
    class M:
        a: int = 1
        b: int
t(lambda: P()); t(lambda: P(1, 2, 3, 4)); t(frozen); t(mutable); t(order); t(lambda: Q(1) < 5); t(lambda: P(1) < P(2)); t(lambda: hash(P(1))); t(lambda: K(1)); t(lambda: P(q=1)); t(lambda: asdict(5)); t(lambda: replace(p, q=1))
