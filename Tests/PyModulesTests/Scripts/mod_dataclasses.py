def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, FrozenInstanceError
@dataclass
class P:
    x: int
    y: float = 2.0
    tags: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False, compare=False)
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
p = P(3, 4.0); print(p, p.norm(), p == P(3, 4.0), p != P(1), P(1).tags is P(1).tags, P(x=1, y=5), asdict(p), astuple(p), replace(p, x=9), is_dataclass(P), is_dataclass(p), is_dataclass(5), [f.name for f in fields(P)], P(1, hidden=5) == P(1)); p.x = 10; print(p, P.y)
t(P); t(P, 1, 2, 3, 4, 5); t(P, 1, zzzzz=2); t(hash, p); t(lambda: p < p)
@dataclass(frozen=True, order=True)
class Q:
    a: int
    b: str = 'z'
    def __post_init__(self): object.__setattr__(self, 'a', self.a)
q = Q(1); print(q, hash(q) == hash(Q(1)), Q(1) < Q(2), sorted([Q(3), Q(1, 'b'), Q(1, 'a')]), {q: 1}[Q(1)], max(Q(1), Q(5)))
def f(): q.a = 5
t(f)
def f(): del q.a
t(f)
@dataclass
class B(P):
    extra: str = 'e'
print(B(1), B(1, 2, [3], 4, 'x'))
@dataclass
class I:
    n: int
    half: float = field(init=False)
    def __post_init__(self): self.half = self.n / 2
print(I(5), I(5).half); t(I, 1, 2)
def f():
    @dataclass
    class Bad:
        l: list = []
t(f)
def f():
    @dataclass
    class Bad:
        a: int = 1
        b: int
t(f)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
print(K(a=1)); t(K, 1); t(K)
@dataclass
class R:
    me: object = None
r = R(); r.me = r; print(r)
@dataclass(repr=False, eq=False)
class E:
    a: int
print(E(1) == E(1), E(1).a)
@dataclass
class Nest:
    p: P
    l: list
print(asdict(Nest(P(1), [P(2)])), Nest(P(1), [P(2)]))
