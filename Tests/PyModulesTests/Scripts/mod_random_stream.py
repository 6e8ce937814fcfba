import random
random.seed(42)
print(random.random(), random.randint(1, 6), random.uniform(1, 2), random.choice("abc"), random.choices([1, 2, 3], k=4), random.choices("ab", weights=[1, 9], k=5), random.sample(range(100), 5), random.gauss(0, 1), random.normalvariate(0, 1), random.randrange(0, 100, 7), random.getrandbits(40), random.betavariate(1, 2), random.expovariate(1.5), random.triangular(0, 1, 0.5), random.lognormvariate(0, 1), random.gammavariate(2, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(0, 1), sep="\n")
x = list(range(8)); random.shuffle(x); print(x); r = random.Random(7); print(r.random(), r.randint(0, 9), r.sample("abcdef", 3)); random.seed("text"); print(random.random()); random.seed(3.5); print(random.random()); random.seed(10**30); print(random.random()); s = random.getstate(); a = random.random(); random.setstate(s); print(a == random.random())
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: random.choice([])); t(lambda: random.randint(5, 1)); t(lambda: random.sample([1], 2)); t(lambda: random.randrange(0)); t(lambda: random.choices([], k=1)); t(lambda: random.sample({1, 2}, 1)); t(lambda: random.randint(1.5, 2)); t(lambda: random.choices([1], weights=[0])); t(lambda: random.shuffle((1, 2)))
