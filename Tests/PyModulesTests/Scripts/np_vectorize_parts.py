import numpy as np


def show(x):
    print('call', type(x).__name__, x)
    return x * 2
# %%
np.vectorize(lambda x: x + 1)(3)
# %%
np.vectorize(lambda x: x if x > 0 else 0.5)([1, -1])
# %%
np.vectorize(lambda x: x if x > 0 else 0.5)([-1, 1])
# %%
np.vectorize(show)([1, 2])
# %%
np.vectorize(show)(np.array([1.5, 2]))
# %%
np.vectorize(show, cache=True)(np.array([1.5, 2]))
# %%
np.vectorize(show, otypes=[float])(np.array([1, 2]))
# %%
np.vectorize(show, otypes='d')([1, 2])
# %%
np.vectorize(show, otypes=float)([1, 2])
# %%
np.vectorize(show, otypes=[str])([1, 2])
# %%
np.vectorize(show, otypes='q9')([1, 2])
# %%
np.vectorize(lambda a, b: (a + b, a - b))([1, 2], 3)
# %%
np.vectorize(lambda a, b: (a + b, a - b), otypes=[float, int])([1, 2], 3)
# %%
np.vectorize(lambda a, b=2: a * b)([1, 2], b=[3, 4])
# %%
np.vectorize(lambda a, b=2: a * b)([1, 2])
# %%
np.vectorize(lambda a, p: sum(p) * a, excluded=['p'])([1, 2], p=[3, 4])
# %%
np.vectorize(lambda a, p: sum(p) * a, excluded={1})([1, 2], [3, 4])
# %%
np.vectorize(lambda a, p: sum(p) * a, excluded=[1])([1, 2], p=[3, 4])
# %%
np.vectorize(lambda s: s.upper())(["a", "bcd"])
# %%
np.vectorize(lambda s: s * 3)(np.array(["a", "bcd"]))
# %%
np.vectorize(lambda s: [1, 2])([1, 2])
# %%
np.vectorize(lambda s: None)([1, 2])
# %%
np.vectorize(lambda s: s > 1)([1, 2])
# %%
np.vectorize(lambda s: s)([])
# %%
np.vectorize(lambda s: s, otypes=[float])([])
# %%
np.vectorize(lambda s: s, otypes=[float])(np.zeros((2, 0)))
# %%
np.vectorize(3)
# %%
np.vectorize(lambda: 3)()
# %%
np.vectorize(lambda a, b: a)([1, 2], [1, 2, 3])
# %%
np.vectorize(lambda a: 1 / a)([1, 0])
# %%
np.vectorize(lambda a: "x" if a else 3)([1, 0])
# %%
np.vectorize(lambda a: "x" if a else 3)([0, 1])
# %%
inner = np.vectorize(np.dot, signature="(n),(n)->()")
# %%
inner([[1, 2], [3, 4]], [1, 1])
# %%
inner([[1, 2], [3, 4]], [1, 1, 1])
# %%
inner(1, [1, 1])
# %%
inner([1, 2])
# %%
np.vectorize(lambda a: a, signature="()->()")([1, 2])
# %%
np.vectorize(lambda a: a, signature="()->()")(2)
# %%
np.vectorize(lambda a: a - a.mean(), signature="(n)->(n)")([[1, 2.5], [3, 5]])
# %%
np.vectorize(lambda a: a - a.mean(), signature="(n)->(n)")([1, 2])
# %%
np.vectorize(lambda a: (a.min(), a.max()), signature="(n)->(),()")([[1, 2.5], [3, 5]])
# %%
np.vectorize(lambda a: a.min(), signature="(n)->(),()")([[1, 2.5], [3, 5]])
# %%
np.vectorize(lambda a, k: a[:2] * k, signature="(n),()->(m)")([[1, 2.5, 4], [3, 5, 6]], [2, 3])
# %%
np.vectorize(lambda a: a, signature="n->n")
# %%
np.vectorize(lambda a: a, signature=' (n , m) -> ( m )').signature
# %%
np.vectorize(lambda a: a.sum(), signature="(n,m)->()")(np.ones((3, 2, 2)))
# %%
np.vectorize(lambda a: a.sum(), signature="(n,m)->()")(np.ones(2))
# %%
np.vectorize(lambda a: a.sum(), signature="(n)->()")(np.ones((0, 2)))
# %%
np.vectorize(lambda a: a.sum(), signature="(n)->()", otypes=[float])(np.ones((0, 2)))
# %%
np.vectorize(lambda a: a.sum(), signature="(n)->(k)", otypes=[float])(np.ones((0, 2)))
# %%
np.vectorize(lambda a, b: a @ b, signature="(n,m),(m)->(n)")(np.ones((3, 2, 2)), [1, 2])
# %%
np.vectorize(lambda a, b: a @ b, signature="(n,m),(m)->(n)")(np.ones((3, 2, 2)), np.ones((2, 2)))
# %%
np.vectorize(lambda a, p: a * p, excluded=['p'], signature="(n)->(n)")([1, 2], p=3)
# %%
np.vectorize(lambda a: [1, 2], signature="()->(n)")([1, 2])
# %%
np.vectorize(lambda a: np.arange(a), signature="()->(n)")([1, 2])
# %%
@np.vectorize
def sq(x):
    "Squares."
    return x * x
print(sq([1, 2, 3]), sq.__doc__, sq.__name__, sq.pyfunc is not None)
@np.vectorize(otypes=[float], excluded=["k"])
def sq2(x, k=1):
    "Squares."
    return x * x * k
print(sq2([1, 2, 3], k=2), sq2.__doc__, sq2.__name__)
print(sq.signature, sq.excluded, sq.otypes, sq.cache, sq2.excluded, sq2.otypes)
