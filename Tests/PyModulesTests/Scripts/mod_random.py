def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

import random
for s in [0, 1, 42, -5, 10**30, 'abc', '', 'é', b'xyz', 3.14, True]:
    random.seed(s); print(s, random.random(), random.getrandbits(70), random.randint(1, 6))
random.seed(7)
print(random.randrange(10), random.randrange(5, 50, 5), random.randrange(10**30), random.randint(-5, 5), random.choice('abc'), random.choice([1, 2, 3]), random.choices([1, 2, 3], k=5), random.choices('ab', weights=[9, 1], k=5), random.choices('ab', cum_weights=[1, 10], k=3), random.sample(range(1000), 5), random.sample([1, 2, 3], 3), random.sample(range(10**6), 30), random.sample('abc', k=2), random.sample(['x', 'y'], counts=[3, 2], k=4))
l = list(range(20)); random.shuffle(l); print(l)
print(random.uniform(1, 5), random.triangular(0, 10, 3), random.triangular(), random.gauss(0, 1), random.gauss(5, 2), random.gauss(), random.normalvariate(0, 1), random.normalvariate(), random.lognormvariate(0, 1), random.expovariate(2), random.expovariate(), random.gammavariate(2, 3), random.gammavariate(0.5, 1), random.gammavariate(1, 2), random.betavariate(2, 3), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(0, 4), random.vonmisesvariate(1, 0), random.randbytes(5))
st = random.getstate(); a = random.random(); random.setstate(st); print(a == random.random())
r = random.Random(3); print(r.random(), r.randint(0, 9), [r.gauss(0, 1) for _ in range(3)]); r.seed(3); print(r.random())
t(random.randint, 5, 1); t(random.randrange, 0); t(random.randrange, 5, 5); t(random.randrange, 1, 10, 0); t(random.choice, []); t(random.sample, [1], 2); t(random.sample, {1, 2}, 1); t(random.choices, [1], weights=[1, 2]); t(random.choices, [1], weights=[0]); t(random.choices, [1, 2], [1, 1], cum_weights=[1, 2]); t(random.randint, 1.5, 2); t(random.seed, [1]); t(random.sample, [1, 2], -1); t(random.gammavariate, -1, 1); t(random.getrandbits, -1); t(random.randrange, 1.5); t(random.sample, 5, 1)
random.seed(123, version=2); print([random.random() for _ in range(700)][-1])
