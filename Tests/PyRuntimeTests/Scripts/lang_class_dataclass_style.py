class Model:
    """A base."""
    count = 0
    def __init__(self, alpha=1.0, **options):
        self.alpha = alpha
        self.options = options
        Model.count += 1
    def __repr__(self):
        return f"{type(self).__name__}(alpha={self.alpha})"
    def __eq__(self, other):
        return isinstance(other, Model) and self.alpha == other.alpha
    def __hash__(self):
        return hash(self.alpha)
    def __lt__(self, other):
        return self.alpha < other.alpha
    def __call__(self, x):
        return x * self.alpha
    def __len__(self):
        return len(self.options)
    def __bool__(self):
        return True
    def __contains__(self, name):
        return name in self.options
    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda: self.options.get(name[4:])
        raise AttributeError(f"no {name} here")
    @property
    def strength(self):
        return self.alpha * 2
    @strength.setter
    def strength(self, value):
        self.alpha = value / 2
    @classmethod
    def strong(cls):
        return cls(10.0)
    @staticmethod
    def penalty(w):
        return sum(abs(v) for v in w)
class Lasso(Model):
    def __init__(self, alpha=1.0, tol=1e-4):
        super().__init__(alpha, tol=tol)
    def __call__(self, x):
        return super().__call__(x) + 1
m = Lasso(0.5)
print(m, m(4), m.get_tol(), "tol" in m, len(m), m == Model(0.5), sorted([Model(3), Model(1)]), Lasso.strong(), Lasso.penalty([1, -2]))
m.strength = 8
print(m.alpha, m.strength, Model.count, {m: 1}[Model(4.0)], isinstance(m, Model), issubclass(Lasso, Model), Lasso.__mro__[1].__name__, Lasso.__bases__[0].__name__, m.__class__.__name__, m.__dict__)
try:
    m.nothing
except AttributeError as error:
    print(error)
print(Model.__doc__, hasattr(m, "other"), getattr(m, "other", 5), vars(m)["alpha"], [n for n in dir(Lasso) if not n.startswith("_")])
setattr(m, "extra", 1); delattr(m, "extra"); print(hasattr(m, "extra"), callable(m), callable(5))
