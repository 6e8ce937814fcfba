import numpy as np
rng = np.random.RandomState(2024)
rng.hypergeometric(10, 20, 5, size=12), rng.hypergeometric(30, 50, 40, size=12), rng.hypergeometric(50, 30, 75, size=8), rng.hypergeometric(10**8, 10**6, 1000, size=8)
# %%
rng.hypergeometric(ngood=[3, 30], nbad=[[5], [50]], nsample=7), rng.hypergeometric(5, 5, 10), rng.hypergeometric(200, 300, 490), rng.hypergeometric(3.9, 2, 1)
# %%
rng.logseries(0.5, size=10), rng.logseries(p=[0.1, 0.9, 0.999]), rng.logseries(0)
# %%
rng.negative_binomial(5, 0.3, size=10), rng.negative_binomial(n=2.5, p=[0.1, 0.5, 1]), rng.negative_binomial(0.5, 0.01, 5), rng.negative_binomial(1000, 0.001)
# %%
rng.noncentral_chisquare(3, 20, size=4), rng.noncentral_chisquare(df=0.5, nonc=[0, 2, 30]), rng.noncentral_chisquare(1, 4), rng.noncentral_chisquare(3, float("nan"))
# %%
rng.noncentral_f(3, 5, 2, size=4), rng.noncentral_f(dfnum=[0.5, 9], dfden=4, nonc=[[0], [3]])
# %%
rng.vonmises(0, 4, size=5), rng.vonmises(mu=[-9, 4, 3.1], kappa=2), rng.vonmises(1, 0), rng.vonmises(0, 1e-6), rng.vonmises(3.1415, [1e5, 1e6, 2e6])
# %%
rng.wald(3, 2, size=5), rng.wald(mean=[1, 1e6], scale=[[1], [1e-3]]), rng.wald(1, 1e10)
# %%
rng.zipf(2, size=12), rng.zipf(a=[1.1, 1.5, 3, 900]), rng.zipf(1.0001)
# %%
rng.multinomial(10, [0.2, 0.3, 0.5], size=3), rng.multinomial(3, [1.0]), rng.multinomial(0, [0.5, 0.5])
# %%
rng.random(), rng.randint(100)
# %%
# What cannot succeed takes a number from the stream, or not: the next one shows it.
for make in (np.random.default_rng, np.random.RandomState):
    for draw in (
        lambda: rng.binomial(0, 0.5), lambda: rng.binomial(5, 0), lambda: rng.binomial(5, 1), lambda: rng.multinomial(0, [0.5, 0.5]),
        lambda: rng.multinomial(5, [0, 1.0]), lambda: rng.multinomial(5, [1.0, 0]), lambda: rng.multinomial(5, [0.3, 0.7, 0]),
        lambda: rng.poisson(0), lambda: rng.noncentral_chisquare(3, 0), lambda: rng.logseries(0), lambda: rng.vonmises(0, 0),
        lambda: rng.standard_gamma(0), lambda: rng.weibull(0), lambda: rng.exponential(0), lambda: rng.normal(0, 0), lambda: rng.uniform(1, 1),
    ):
        rng = make(5)
        print(draw(), rng.random())
