def f(a: int, b: "str" = "x", *args: float, **kw: dict) -> bool:
    """Summary line.

    More.
    """
    c: int = 5
    d: "undefined thing"
    return c
print(f(1), f.__doc__, f.__annotations__)
x: int = 3
y: list[int] = [1]
z: undefined_ok if False else int = 4
print(x, y, z)
class P:
    a: int = 1
    b: str
    def m(self) -> "P": return self
print(P.a, P.__annotations__, P().m().a, P.m.__name__)
lam = lambda a, *b, c=1, **d: (a, b, c, d); print(lam(1, 2, c=3, e=4)); pass; ...
if True: pass
elif False: x = 1
else: x = 2
print(x); del x
try: x
except NameError as e: print(e)
