import numpy as np
nan, inf = float("nan"), float("inf")
calls = {
    "hypergeometric": [(1, 2, 5), (-1, 2, 1), (1, -1, 0), (1, 1, -1), (10**9, 1, 1), (1.5, 2, 1), ("a", 1, 1), ("12", 3, 1), (nan, 1, 1), (inf, 1, 1), (None, 1, 1), ([3, 4], 5, 20), (10**19, 1, 1), ([-1, 4], 5, 2), (3, [5, -1], 2), (3, [5, 1], [-2, 1]), ([1.5, 2], 3, 1), (["a"], 3, 1), ([True], 3, 1)],
    "logseries": [(1,), (-0.1,), (1.5,), (nan,), ([0.1, 1.9],), ("a",), (None,)],
    "negative_binomial": [(0, 0.3), (-1, 0.3), (5, 1.2), (5, nan), ([1, 0], 0.5), ([1, 2], [0.5, 2]), (5, -0.1)],
    "noncentral_chisquare": [(0, 1), (-1, 1), (3, -1), ([1, 3], [2, -1]), (nan, 1), (3, -0.0)],
    "noncentral_f": [(0, 5, 2), (3, 0, 2), (3, 5, -1), ([0, 1], 2, 3), (1, [0, 1], 3), (1, 2, [-1, 3])],
    "vonmises": [(0, -1), ([0, 1], -1), (nan, 1), (1, nan)],
    "wald": [(0, 1), (1, 0), (-1, 1), (1, [1, -1]), (nan, 1), ("a", 1), (None, 1)],
    "zipf": [(1,), (0.5,), (nan,), (-1,), ([2, 1],)],
    "poisson": [(-1,), ([-1],), (nan,), ([nan],), (1e300,), ([1e300],)],
    "binomial": [(-1, 0.5), ([-1], 0.5), (3, 1.5), (3, [1.5]), (3, nan), ("a", 0.5), (10**30, 0.5), (2.9, 0.5), ([2.9], 1)],
    "geometric": [(0,), (2,), ([2],), (nan,), (1e-30,)],
    "multinomial": [(-1, [0.5, 0.5]), (3, [0.8, 0.5, 0.1]), (3, [1.5, 0.1]), (3, [nan, 0.1])],
}
for maker in (np.random.default_rng, np.random.RandomState):
    for name, many in calls.items():
        for arguments in many:
            try:
                print(name, arguments, repr(getattr(maker(1), name)(*arguments)))
            except Exception as error:
                print(name, arguments, type(error).__name__, error)
# %%
colors = [([16, 8, 4], 30), ([16, -8, 4], 3), ([16, 8, 4], -3), ([1.5, 2], 1), (5, 1), ([], 1), ([[1, 2]], 1), ([10**9, 1], 2), ([999999999, 1], 2), ([3, 4], 1.5), ([3, 4], "a"), ([True, False], 1), ([2**62, 2**62, 2], 2)]
for arguments in colors:
    try:
        print(np.random.default_rng(1).multivariate_hypergeometric(*arguments))
    except Exception as error:
        print(arguments, type(error).__name__, error)
# %%
np.random.default_rng(1).multivariate_hypergeometric([3, 4], 2, method="x")
# %%
np.random.RandomState(1).multivariate_hypergeometric([3, 4], 2)
# %%
np.random.default_rng(1).multinomial(3, [])
# %%
for generator in (np.random.default_rng(1), np.random.RandomState(1), np.random):
    for call in (
        lambda: generator.wald(1, 2, 3, 4), lambda: generator.wald(1), lambda: generator.wald(), lambda: generator.wald(scale=2),
        lambda: generator.wald(1, 2, foo=1), lambda: generator.wald(1, mean=2), lambda: generator.poisson(1, 2, 3),
        lambda: generator.normal(1, 2, 3, 4), lambda: generator.uniform(a=3), lambda: generator.gamma(), lambda: generator.zipf(2, size=-1),
        lambda: generator.zipf(2, size=1.5), lambda: generator.zipf(2, size="a"), lambda: generator.zipf([2, 3], size=3), lambda: generator.dirichlet(),
        lambda: generator.multinomial(3), lambda: generator.shuffle(), lambda: generator.choice(), lambda: generator.permutation(1, 2, 3),
    ):
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)
