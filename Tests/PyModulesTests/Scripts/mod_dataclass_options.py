import copy
from collections import namedtuple
from dataclasses import FrozenInstanceError, KW_ONLY, MISSING, Field, asdict, astuple, dataclass, field, fields, replace


@dataclass
class Step:
    name: str
    alpha: float = 0.1
    tags: list = field(default_factory=list, metadata={"unit": "none"})


@dataclass
class Plan:
    title: str
    steps: list
    best: Step
    extra: dict


plan = Plan("p", [Step("a"), (Step("b", 2.0),)], Step("c", tags=["x"]), {"k": Step("d")})
print(asdict(plan))
print(astuple(plan))
print(asdict(plan, dict_factory=lambda pairs: [f"{k}!" for k, v in pairs]))
print(asdict(Step("a"), dict_factory=lambda pairs: dict(reversed(pairs))))
print(astuple(plan, tuple_factory=list))
copied = asdict(plan)
copied["best"]["tags"].append("y")
print(plan.best.tags)
print([f.metadata for f in fields(Step)][:2], dict(fields(Step)[2].metadata), fields(Step)[2].metadata["unit"])
print(fields(Step)[0].default is MISSING, isinstance(fields(Step)[0], Field), fields(Step)[1].default)


@dataclass
class Fit:
    alpha: float
    _: KW_ONLY
    tol: float = 1e-4
    score: float = field(init=False, default=0.5)


fit = Fit(1.0, tol=2.0)
print(fit, replace(fit, alpha=3.0), copy.replace(fit, tol=0.5))
for change in [{"score": 1.0}, {"beta": 2}]:
    try:
        replace(fit, **change)
    except Exception as error:
        print(type(error).__name__, error)
try:
    Fit(1.0, 2.0)
except TypeError as error:
    print(error)
for wrong in [lambda: replace(3), lambda: asdict(Fit), lambda: astuple([1]), lambda: copy.replace(3)]:
    try:
        wrong()
    except TypeError as error:
        print(error)
Point = namedtuple("Point", "x y", module="shapes")
print(copy.replace(Point(1, 2), y=5), Point.__module__)


class Version:
    def __init__(self, number):
        self.number = number

    def __replace__(self, /, **changes):
        return Version(changes.get("number", self.number))


print(copy.replace(Version(1), number=4).number, copy.replace(Version(1)).number)


@dataclass(init=False)
class Bare:
    x: int = 3


@dataclass(unsafe_hash=True, match_args=False)
class Key:
    a: int
    b: int = field(hash=False, default=0)
    c: int = field(kw_only=True, default=1)


print(Bare(), hash(Key(1, 2)) == hash(Key(1, 5)), hash(Key(1)) == hash((1, 1)), hasattr(Key, "__match_args__"))
print(hasattr(Step, "__match_args__"), Step.__match_args__)
try:

    @dataclass(weakref_slot=True)
    class Slots:
        x: int = 0

except TypeError as error:
    print(error)
try:
    field(metadata=3)
except TypeError as error:
    print("metadata", type(error).__name__)


@dataclass(frozen=True)
class Fixed:
    x: int = 0


try:
    Fixed().x = 1
except FrozenInstanceError as error:
    print(type(error).__name__, error)
