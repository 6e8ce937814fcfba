def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)
import itertools as it, collections as co, statistics as st, math, random, operator as op
try:
    R = [('a', 2), ('b', 1), ('c', 2), ('d', 1)]
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(sorted(R, key=lambda r: r[1])))
show(lambda: str(sorted(R, key=lambda r: -r[1])))
show(lambda: str(sorted(R, key=lambda r: r[1], reverse=True)))
show(lambda: str(sorted('bAc')))
show(lambda: str(sorted('bAc', key=str.lower)))
show(lambda: str(sorted([3, 1, 2], reverse=True)))
show(lambda: str(sorted({3: 1, 1: 2})))
show(lambda: str(sorted([[2], [1, 5], []])))
show(lambda: str(sorted([True, False, 0, 1])))
show(lambda: str(sorted([0.5, 1, -3])))
show(lambda: str(min(R, key=lambda r: r[1])))
show(lambda: str(max(R, key=lambda r: r[1])))
try:
    d = {'b': 1, 'a': 2}
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    d['c'] = 3
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    d['b'] = 9
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    del d['a']
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    d['a'] = 0
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(d))
show(lambda: str(list(d)))
show(lambda: str(d.keys()))
show(lambda: str(d.values()))
show(lambda: str(d.items()))
show(lambda: str(list(reversed(d))))
show(lambda: str(d | {'z': 1}))
show(lambda: str(d.keys() & {'a', 'q'}))
show(lambda: str(d.items() & {('a', 0)}))
show(lambda: str('a' in d))
show(lambda: str(('a', 0) in d.items()))
show(lambda: str(d.get('x', 5)))
show(lambda: str(d.setdefault('y', [])))
show(lambda: str(d.pop('y')))
show(lambda: str(d.popitem()))
show(lambda: str(len(d)))
show(lambda: str(d == {'c': 3, 'b': 9}))
show(lambda: str({**d, 'b': 1}))
show(lambda: str(dict(zip('ab', [1, 2]))))
show(lambda: str(dict.fromkeys('ab', 0)))
show(lambda: str(d.copy() is d))
show(lambda: str({1: 'a', 1.0: 'b', True: 'c'}))
try:
    ks = d.keys()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    d['new'] = 1
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(ks))
show(lambda: str(len(ks)))
show(lambda: str(ks == {'b', 'c', 'new'}))
show(lambda: str(ks.isdisjoint({'q'})))
show(lambda: str(d.values() == d.values()))
show(lambda: str(ks | [1] if False else 0))
def mut():
    for k in d:
        d[k + 'x'] = 1
show(mut)
def mut2():
    s = {1, 2}
    for k in s:
        s.add(k + 10)
show(mut2)
def mut3():
    for k in d:
        del d[k]
show(mut3)
show(lambda: d.update(3))
show(lambda: d.update([1]))
show(lambda: d.update([(1, 2, 3)]))
show(lambda: d.fromkeys(3))
show(lambda: d.keys()[0])
show(lambda: d.keys() + d.keys())
show(lambda: d | [1])
show(lambda: d.pop())
show(lambda: d.get([]))
show(lambda: d.items() | 3)
show(lambda: dict(a=1, **{'a': 2}))
try:
    s = {3, 1, 2}
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(s | {9}))
show(lambda: str(s & {1, 2}))
show(lambda: str(s - {1}))
show(lambda: str(s ^ {1, 7}))
show(lambda: str(s <= {1, 2, 3}))
show(lambda: str(s < s))
show(lambda: str(s.isdisjoint({8})))
show(lambda: str(s.union([4], (5,))))
show(lambda: str(frozenset(s) == s))
show(lambda: str({1} in [{1}]))
show(lambda: str({frozenset({1}): 2}))
show(lambda: str(set('hello') == set('ehlo')))
show(lambda: str(len({1, 1.0, True})))
show(lambda: str(sorted(s, reverse=True)))
show(lambda: str(s.issuperset([1])))
show(lambda: str(s.symmetric_difference([1])))
show(lambda: s | [1])
show(lambda: s.union(3))
show(lambda: s.add([]))
show(lambda: s < [1])
show(lambda: s & 3)
show(lambda: s.discard([]))
show(lambda: s - 3)
show(lambda: frozenset().add(1))
show(lambda: {1, [2]})
show(lambda: s.update(3))
show(lambda: s.intersection_update([1], [1]))
try:
    print(s)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: s.clear(1))
show(lambda: str(list(it.chain([1], 'ab'))))
show(lambda: str(list(it.islice(it.count(5, 2), 3))))
show(lambda: str(list(it.islice('abcdef', 1, 5, 2))))
show(lambda: str(list(it.accumulate([1, 2, 3]))))
show(lambda: str(list(it.accumulate([1, 2, 3], op.mul, initial=10))))
show(lambda: str(list(it.product('ab', repeat=2))[:3]))
show(lambda: str(list(it.permutations([1, 2, 3], 2))))
show(lambda: str(list(it.combinations('abcd', 2))[:4]))
show(lambda: str(list(it.combinations_with_replacement('ab', 2))))
show(lambda: str(list(it.zip_longest([1, 2], 'a', fillvalue='-'))))
show(lambda: str(list(it.takewhile(lambda x: x < 3, [1, 2, 5, 1]))))
show(lambda: str(list(it.dropwhile(lambda x: x < 3, [1, 2, 5, 1]))))
show(lambda: str(list(it.starmap(pow, [(2, 3), (3, 2)]))))
show(lambda: str([(k, list(g)) for k, g in it.groupby('aabbc')]))
show(lambda: str(list(it.compress('abcd', [1, 0, 1, 0]))))
show(lambda: str(list(it.filterfalse(None, [0, 1, 2]))))
show(lambda: str(list(it.pairwise([1, 2, 3]))))
show(lambda: str(list(it.repeat(7, 2))))
show(lambda: str([list(x) for x in it.tee([1, 2])]))
show(lambda: str(list(it.batched('abcde', 2))))
show(lambda: str(list(it.islice(it.cycle('ab'), 5))))
show(lambda: str(list(it.chain.from_iterable([[1], [2, 3]]))))
show(lambda: it.islice([1], -1))
show(lambda: it.islice([1], 'a'))
show(lambda: it.count('a'))
show(lambda: it.repeat())
show(lambda: it.repeat(1, 'a'))
show(lambda: list(it.product([1], repeat=-1)))
show(lambda: it.permutations(3))
show(lambda: it.combinations([1]))
show(lambda: it.combinations([1], -1))
show(lambda: list(it.permutations([1], 2)))
show(lambda: it.batched([1], 0))
show(lambda: list(it.batched('abc', 2, strict=True)))
show(lambda: list(it.chain(1)))
show(lambda: it.groupby())
show(lambda: list(it.starmap(pow, [1])))
show(lambda: list(it.accumulate([1, 'a'])))
show(lambda: it.tee([1], -1))
show(lambda: it.pairwise(3))
show(lambda: list(it.takewhile(3, [1])))
show(lambda: str(it.count(3)))
show(lambda: str(it.repeat(1)))
show(lambda: str(it.repeat(1, 3)))
show(lambda: str(it.count(1, 2)))
show(lambda: str(it.count(1.5)))
try:
    c = co.Counter('abracadabra')
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(c))
show(lambda: str(c.most_common(2)))
show(lambda: str(c['z']))
show(lambda: str(c + co.Counter(a=1)))
show(lambda: str(c - co.Counter(a=10)))
show(lambda: str(c & co.Counter(a=2)))
show(lambda: str(c | co.Counter(z=1)))
show(lambda: str(sum(c.values())))
show(lambda: str(c.total()))
show(lambda: str(list(c.elements())[:3]))
show(lambda: str(+co.Counter(a=-1, b=2)))
show(lambda: str(-co.Counter(a=-1)))
show(lambda: str(co.Counter([1, 1, 2])))
show(lambda: str(co.Counter(a=1) == {'a': 1}))
show(lambda: str(co.Counter(a=1, b=0) == co.Counter(a=1)))
show(lambda: str(dict(c)))
try:
    c.update('aa')
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    c.subtract({'b': 5})
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(c)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    del c['zz']
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: co.Counter(3))
show(lambda: c.fromkeys('a'))
try:
    dd = co.defaultdict(list)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    dd['a'].append(1)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(dd))
show(lambda: str(dd['b']))
show(lambda: str(dd.get('c')))
show(lambda: str(dict(dd)))
show(lambda: str(dd.default_factory))
show(lambda: str(repr(co.defaultdict(int))))
show(lambda: co.defaultdict(3))
show(lambda: co.defaultdict()['a'])
show(lambda: co.defaultdict(None)['a'])
try:
    q = co.deque([1, 2, 3], maxlen=3)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    q.append(4)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    q.appendleft(0)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(q))
show(lambda: str(q[0]))
show(lambda: str(q.maxlen))
show(lambda: str(list(reversed(q))))
try:
    q.rotate(1)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(q))
show(lambda: str(q.pop()))
show(lambda: str(q.popleft()))
show(lambda: str(q.count(0)))
show(lambda: co.deque().pop())
show(lambda: co.deque([1])[4])
show(lambda: co.deque(3))
show(lambda: co.deque([1], -1))
show(lambda: q[0:1])
show(lambda: q.index(77))
show(lambda: q.remove(77))
show(lambda: q + [1])
show(lambda: q < [1])
show(lambda: hash(q))
show(lambda: q.rotate('a'))
show(lambda: q.insert('a', 1))
show(lambda: q.nope)
show(lambda: q())
try:
    q.extendleft([7, 8])
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(q))
show(lambda: str(co.deque([1]) + co.deque([2])))
show(lambda: str(co.deque('ab') * 2))
try:
    P = co.namedtuple('P', 'x y', defaults=[5])
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    p = P(1)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._make([1, 2]), P._field_defaults, p == (1, 5), [*p], hash(p) == hash((1, 5)), isinstance(p, tuple))
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: P())
show(lambda: P(1, 2, 3))
show(lambda: P(z=1))
show(lambda: p._replace(q=1))
show(lambda: p.z)
show(lambda: co.namedtuple('Q', 'a a'))
show(lambda: co.namedtuple('Q', '1a'))
show(lambda: co.namedtuple('Q', 'class'))
show(lambda: co.namedtuple('Q', '_a'))
show(lambda: P._make([1]))
show(lambda: co.namedtuple('1Q', 'a'))
try:
    od = co.OrderedDict(a=1, b=2)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    od.move_to_end('a')
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(od))
show(lambda: str(od.popitem(last=False)))
show(lambda: str(od == {'a': 1}))
show(lambda: str(co.OrderedDict(a=1, b=2) == co.OrderedDict(b=2, a=1)))
show(lambda: od.move_to_end('zz'))
show(lambda: co.OrderedDict().popitem())
try:
    cm = co.ChainMap({'a': 1}, {'a': 2, 'b': 3})
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(cm['a']))
show(lambda: str(cm['b']))
show(lambda: str(dict(cm)))
show(lambda: str(len(cm)))
show(lambda: str(cm))
show(lambda: str(cm.maps))
show(lambda: str(cm.new_child({'c': 1})['c']))
show(lambda: str(list(cm)))
show(lambda: cm['z'])
show(lambda: cm.pop('b'))
show(lambda: str(st.mean([1, 2, 3, 4])))
show(lambda: str(st.mean([1.5, 2])))
show(lambda: str(st.fmean([1, 2, 4])))
show(lambda: str(st.median([3, 1, 2])))
show(lambda: str(st.median([1, 2, 3, 4])))
show(lambda: str(st.median_low([1, 2, 3, 4])))
show(lambda: str(st.median_high([1, 2, 3, 4])))
show(lambda: str(st.mode([1, 1, 2])))
show(lambda: str(st.mode('aab')))
show(lambda: str(st.multimode([1, 1, 2, 2])))
show(lambda: str(st.stdev([1, 2, 3, 4])))
show(lambda: str(st.pstdev([1, 2, 3, 4])))
show(lambda: str(st.variance([1, 2, 3, 4])))
show(lambda: str(st.pvariance([1, 2, 3, 4])))
show(lambda: str(st.harmonic_mean([40, 60])))
show(lambda: str(st.geometric_mean([54, 24, 36])))
show(lambda: str(st.quantiles([1, 2, 3, 4, 5], n=4)))
show(lambda: str(st.correlation([1, 2, 3], [1, 2, 4])))
show(lambda: str(st.covariance([1, 2, 3], [1, 2, 4])))
show(lambda: str(st.linear_regression([1, 2, 3], [2, 4, 6.5])))
show(lambda: str(st.fmean([1, 2], [3, 1])))
try:
    for f, a in [(st.mean, ([],)), (st.mean, (['a'],)), (st.median, ([],)), (st.mode, ([],)), (st.stdev, ([1],)), (st.variance, ([],)), (st.quantiles, ([],)), (st.quantiles, ([1],)), (st.harmonic_mean, ([-1],)), (st.geometric_mean, ([0],)), (st.correlation, ([1, 2], [1])), (st.correlation, ([1], [1])), (st.correlation, ([1, 1], [1, 2])), (st.mean, (3,)), (st.fmean, ([],)), (st.linear_regression, ([1], [2])), (st.median, ([1, 'a'],)), (st.pvariance, ([],)), (st.multimode, ([],)), (st.fmean, ([1], [1, 2]))]:
        show(f, *a)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(math.sqrt(2)))
show(lambda: str(math.pi))
show(lambda: str(math.e))
show(lambda: str(math.tau))
show(lambda: str(math.inf))
show(lambda: str(math.floor(-1.5)))
show(lambda: str(math.ceil(1.2)))
show(lambda: str(math.trunc(-1.7)))
show(lambda: str(math.factorial(20)))
show(lambda: str(math.gcd(12, 18, 8)))
show(lambda: str(math.lcm(4, 6)))
show(lambda: str(math.comb(5, 2)))
show(lambda: str(math.perm(5, 2)))
show(lambda: str(math.isqrt(17)))
show(lambda: str(math.log(8, 2)))
show(lambda: str(math.log2(8)))
show(lambda: str(math.log10(1000)))
show(lambda: str(math.log1p(1e-10)))
show(lambda: str(math.exp(1)))
show(lambda: str(math.expm1(1e-10)))
show(lambda: str(math.pow(2, 0.5)))
show(lambda: str(math.hypot(3, 4)))
show(lambda: str(math.hypot(1, 2, 3)))
show(lambda: str(math.dist([0, 0], [3, 4])))
show(lambda: str(math.fsum([0.1] * 10)))
show(lambda: str(math.prod([1, 2, 3])))
show(lambda: str(math.copysign(1, -0.0)))
show(lambda: str(math.isclose(0.1 + 0.2, 0.3)))
show(lambda: str(math.isnan(math.nan)))
show(lambda: str(math.modf(-1.5)))
show(lambda: str(math.frexp(8)))
show(lambda: str(math.ldexp(0.5, 4)))
show(lambda: str(math.degrees(math.pi)))
show(lambda: str(math.radians(180)))
show(lambda: str(math.sin(1)))
show(lambda: str(math.atan2(1, -1)))
show(lambda: str(math.gamma(5)))
show(lambda: str(math.lgamma(10)))
show(lambda: str(math.erf(0.5)))
show(lambda: str(math.erfc(0.5)))
show(lambda: str(math.nextafter(1, 2)))
show(lambda: str(math.ulp(1)))
show(lambda: str(math.remainder(7, 4)))
show(lambda: str(math.fmod(-7, 4)))
show(lambda: str(math.cbrt(27)))
show(lambda: str(math.sumprod([1, 2], [3, 4])))
show(lambda: str(math.exp2(3)))
show(lambda: str(math.fma(2, 3, 4)))
show(lambda: str(math.floor(2 ** 70)))
show(lambda: str(math.log(10 ** 400)))
show(lambda: str(math.sinh(1)))
show(lambda: str(math.acosh(2)))
try:
    for f, a in [(math.sqrt, (-1,)), (math.sqrt, ('a',)), (math.log, (0,)), (math.log, (-1,)), (math.log, (2, 1)), (math.log, (2, 0)), (math.factorial, (-1,)), (math.factorial, (1.5,)), (math.exp, (1000,)), (math.acos, (2,)), (math.gcd, (1.5,)), (math.comb, (-1, 2)), (math.comb, (2,)), (math.isqrt, (-1,)), (math.floor, (math.nan,)), (math.floor, (math.inf,)), (math.floor, ('a',)), (math.pow, (0, -1)), (math.pow, (-1, 0.5)), (math.gamma, (0,)), (math.fmod, (1, 0)), (math.remainder, (1, 0)), (math.dist, ([1], [1, 2])), (math.fsum, (['a'],)), (math.prod, (['a', 2],)), (math.sqrt, ()), (math.sqrt, (1, 2)), (math.log, ()), (math.sin, (math.inf,)), (math.tan, (None,)), (math.log2, (0,)), (math.log10, (-5,)), (math.atanh, (1,)), (math.cosh, (1000,)), (math.perm, (2, 3)), (math.ldexp, (1, 5000)), (math.isclose, (1, 'a')), (math.sumprod, ([1], [1, 2])), (math.lgamma, (-1,)), (math.hypot, ('a',)), (math.trunc, ('a',)), (math.ceil, (None,)), (math.log1p, (-1,)), (math.expm1, (1000,)), (math.degrees, ('a',)), (math.cbrt, ('x',)), (math.isnan, ('x',)), (math.nextafter, (1,)), (math.ulp, ('x',))]:
        show(f, *a)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    r = random.Random(42)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(r.random(), r.randint(1, 6), r.choice('abc'), r.sample(range(10), 3), r.shuffle((L := [1, 2, 3, 4])), L, r.uniform(1, 2), r.gauss(0, 1), r.choices([1, 2, 3], k=3), r.choices([1, 2], weights=[1, 9], k=4), r.randrange(0, 100, 5), r.betavariate(1, 2), r.expovariate(1), r.triangular(0, 1, 0.5), r.normalvariate(0, 1), r.getrandbits(10), r.lognormvariate(0, 1), r.vonmisesvariate(0, 1), r.gammavariate(2, 1), r.paretovariate(3), r.weibullvariate(1, 2))
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    random.seed('text')
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(random.random())
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    random.seed(3.5)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(random.random())
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    random.seed(-7)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(random.random())
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    random.seed(2 ** 80)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(random.random())
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    random.seed(b'ab')
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
    print(random.random())
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
try:
        show(f, *a)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(op.itemgetter(1, 0)([5, 6])))
show(lambda: str(op.attrgetter('real')(3)))
show(lambda: str(op.add(1, 2)))
show(lambda: str(op.methodcaller('upper')('a')))
show(lambda: str(op.mul([1], 2)))
show(lambda: str(op.contains([1], 1)))
show(lambda: str(op.countOf([1, 1], 1)))
show(lambda: str(op.truth([])))
show(lambda: str(op.not_(1)))
show(lambda: str(op.index(True)))
show(lambda: op.itemgetter())
show(lambda: op.itemgetter(5)([1]))
show(lambda: op.attrgetter('x')(3))
show(lambda: op.index(1.0))
show(lambda: op.add(1))
show(lambda: op.add(1, 'a'))
show(lambda: op.attrgetter(3))
import dataclasses as dc
@dc.dataclass(order=True)
class D:
    a: int
    b: float = 2.0
    c: list = dc.field(default_factory=list, compare=False)

    def __post_init__(self):
        self.a = int(self.a)
try:
    x = D(1)
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(x))
show(lambda: str(x == D(1)))
show(lambda: str(x < D(2)))
show(lambda: str(dc.asdict(x)))
show(lambda: str(dc.astuple(x)))
show(lambda: str(dc.replace(x, a=5)))
show(lambda: str([f.name for f in dc.fields(x)]))
show(lambda: str(D(1, c=[9]) == D(1)))
show(lambda: str(dc.is_dataclass(x)))
show(lambda: str(dc.is_dataclass(3)))
show(lambda: D())
show(lambda: D(1, 2, 3, 4))
show(lambda: D(z=1))
show(lambda: x < 3)
show(lambda: hash(x))
show(lambda: dc.replace(x, q=1))
show(lambda: dc.asdict(3))
show(lambda: dc.fields(3))
show(lambda: D('x'))
@dc.dataclass(frozen=True)
class F:
    a: int = 1
try:
    f = F()
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: str(f))
show(lambda: str(hash(f) == hash(F())))
show(lambda: setattr(f, 'a', 2))
show(lambda: delattr(f, 'a'))
def bad1():

    @dc.dataclass
    class B:
        a: list = []
show(bad1)
def bad2():

    @dc.dataclass
    class B:
        a: int = 1
        b: int
show(bad2)
@dc.dataclass(kw_only=True)
class K:
    a: int
    b: int = 3
try:
    print(K(a=1))
except Exception as _e:
    print(type(_e).__name__ + ':', _e)
show(lambda: K(1))
show(lambda: K())
