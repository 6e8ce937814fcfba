import random

rng = random.Random(x=7)
print(rng.triangular(low=1, high=5, mode=2), rng.triangular(1, 5), rng.gauss(mu=1, sigma=2), rng.normalvariate(mu=1, sigma=2), rng.expovariate(lambd=2), rng.expovariate())
print(rng.randrange(10), rng.randrange(start=2, stop=20, step=3), rng.randint(a=1, b=6), rng.uniform(a=1, b=2), rng.choice(seq="abc"), rng.choices(population=[1, 2, 3], weights=[1, 1, 8], k=5), rng.choices("ab", cum_weights=[1, 4], k=4), rng.sample(population=range(9), k=3), rng.sample([1, 2], counts=[3, 1], k=3))
values = [1, 2, 3, 4]
rng.shuffle(x=values)
print(values, rng.betavariate(alpha=1, beta=2), rng.gammavariate(alpha=2, beta=1), rng.lognormvariate(mu=0, sigma=1), rng.vonmisesvariate(mu=0, kappa=2), rng.paretovariate(alpha=3), rng.weibullvariate(alpha=1, beta=2), rng.getrandbits(12), rng.randbytes(n=3), rng.random())
state = rng.getstate()
first = rng.random()
rng.setstate(state)
print(first == rng.random())
random.seed(a=3)
one = random.random()
random.seed(3, version=2)
print(one == random.random())
random.seed("words")
print(random.random(), random.Random("words").random(), random.Random(2.5).random(), random.Random(b"ab").random())
for call in (
    lambda: rng.randrange(0), lambda: rng.randrange(5, 2), lambda: rng.randrange(1, 9, 0), lambda: rng.randrange(1.5), lambda: rng.randint(3, 1),
    lambda: rng.choice([]), lambda: rng.sample([1, 2], 3), lambda: rng.sample({1, 2}, 1), lambda: rng.choices([], k=1), lambda: rng.choices([1, 2], [1], k=1),
    lambda: rng.choices([1, 2], [0, 0]), lambda: rng.getrandbits(-1), lambda: rng.shuffle((1, 2)),
    lambda: rng.sample([1], -1), lambda: rng.expovariate(0), lambda: random.seed([1]), lambda: rng.choices([1], weights=[1], cum_weights=[1]),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
