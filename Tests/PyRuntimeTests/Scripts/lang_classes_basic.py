class Point:
    """A point."""
    dims = 2
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __repr__(self): return f"Point({self.x}, {self.y})"
    def __eq__(self, o): return isinstance(o, Point) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __add__(self, o): return Point(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return Point(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __neg__(self): return Point(-self.x, -self.y)
    def __len__(self): return 2
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __iter__(self): return iter((self.x, self.y))
    def __contains__(self, v): return v in (self.x, self.y)
    def __call__(self, z): return z + self.x
    def __bool__(self): return bool(self.x or self.y)
    def __lt__(self, o): return self.norm() < o.norm()
p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p != Point(0), p + Point(1, 1), p * 2, 2 * p, -p)
print(len(p), p[0], p[-1], list(p), 4 in p, 5 in p, p(10), bool(Point(0)), sorted([p, Point(1)]))
print({p: "v"}[Point(3, 4)], Point.dims, p.dims, Point.__doc__, Point.__name__, type(p) is Point)
p.dims = 5
print(p.dims, Point.dims, vars(p), p.__dict__)
del p.dims
print(p.dims, hasattr(p, "zz"), getattr(p, "zz", "none"))
setattr(p, "w", 9)
print(p.w, callable(p), isinstance(p, object), p.__class__.__name__)
x, y = p
print(x, y, str(p), f"{p}", "%s" % p)
print([m for m in dir(p) if not m.startswith("_")])
