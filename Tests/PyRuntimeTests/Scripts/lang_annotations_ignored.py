x: int = 5
y: "list[str]"
def f(a: int, b: str = "x", *c: float, d: bool = True, **e) -> dict[str, int]:
    z: float = a
    return {"a": a, "z": z}
print(x, f(1), f.__annotations__["a"], f.__annotations__["return"])
class P:
    n: int
    m: int = 3
print(P.m, P.__annotations__)
try:
    print(y)
except NameError as error:
    print(error)
(w): int = 4
P.k: int = 9
print(w, P.k)
