x: int = 3
y: str
print(x)
class C:
    a: int = 1
    b: str
print(C.a, list(C.__annotations__))
def f(n: int, *, k: float = 2.0) -> str:
    z: list[int] = [n]
    return str(z) + str(k)
print(f(3), f.__annotations__["n"], f.__annotations__["return"])
