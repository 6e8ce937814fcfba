import typing
from typing import (
    TYPE_CHECKING, AbstractSet, Annotated, Any, Awaitable, Callable, ClassVar, Collection, Concatenate, Container,
    Coroutine, DefaultDict, Deque, Dict, Final, FrozenSet, Generic, Hashable, Iterable, Iterator, List, Literal,
    Mapping, MutableMapping, MutableSequence, NamedTuple, Never, NewType, NoReturn, Optional, Protocol, Self,
    Sequence, Set, Sized, SupportsAbs, SupportsFloat, SupportsIndex, SupportsInt, Text, Tuple, Type, TypeAlias,
    TypedDict, TypeVar, Union, cast, final, no_type_check, overload, runtime_checkable)

T = TypeVar("T")
UserId = NewType("UserId", int)
Vector: TypeAlias = List[float]
limit: Final = 3
print(UserId(5), cast("list[int]", "kept"), TYPE_CHECKING, limit)


@final
class Model:
    kind: ClassVar[str] = "linear"
    weights: Annotated[Vector, "column"] = ()

    def step(self: Self, x: Literal["a", "b"], y: Optional[Union[int, str]] = None) -> NoReturn:
        raise ValueError(x)


try:
    Model().step("a")
except ValueError as error:
    print(error, Model.kind)


@overload
def size(x: int) -> int: ...
@overload
def size(x: Sized) -> int: ...
def size(x):
    return x if isinstance(x, int) else len(x)


@no_type_check
def first(x: Iterable[T], other: Mapping[str, Any] = {}, third: Container[int] = ()) -> T:
    return next(iter(x))


@runtime_checkable
class HasFit(Protocol):
    def fit(self) -> None: ...


def many(
    a: AbstractSet[int], b: Awaitable[int], c: Collection[int], d: Concatenate[int, ...], e: Coroutine[int, int, int],
    f: DefaultDict[str, int], g: Deque[int], h: FrozenSet[int], i: Hashable, j: Iterator[int], k: MutableMapping,
    l: MutableSequence, m: Never, n: SupportsAbs, o: SupportsFloat, p: SupportsIndex, q: SupportsInt, r: Text,
    s: Type[int], t: Set[int], u: Sequence[int], v: Dict[str, Tuple[int, ...]], w: Callable[[int], int]):
    return "annotations are not checked"


print(size(3), size("abc"), first([7, 8]), HasFit.__name__, many(*range(23)), typing.Any is Any)
