def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

from collections import *
c = Counter('abracadabra'); print(c, c['a'], c['zz'], c.most_common(2), c.most_common(), sorted(c.elements()), c.total(), len(c)); c.update('aab'); c.subtract({'a': 3}); c.update(z=2); print(c, c + Counter('ab'), c - Counter('aaa'), c & Counter('aab'), c | Counter('zzz'), Counter(a=1) == Counter('a'), Counter('a') <= Counter('aa'), Counter(), Counter({'x': 0}) == Counter(), Counter([1, 1, 2]), isinstance(c, dict), type(c)); t(Counter, 5); t(Counter.fromkeys, 'a'); del c['a']; print('a' in c, Counter(a=2).copy(), dict(Counter('ab')), Counter(a=3).items(), max(Counter('aab')), Counter({1: 2.5, 2: 3}))
d = defaultdict(list); d['x'].append(1); d['y']; print(d, d.get('q'), dict(d), d.default_factory, d['x'], len(d), 'q' in d); e = defaultdict(int, a=1); e['b'] += 5; print(e, e.copy(), e == {'a': 1, 'b': 5}); t(lambda: defaultdict()['x']); t(defaultdict, 5); print(defaultdict(lambda: 0)['k'], type(d), defaultdict(None, {'a': 1}))
o = OrderedDict([('a', 1), ('b', 2)]); o['c'] = 3; o.move_to_end('a'); print(o, o.popitem(last=False), o, list(o), OrderedDict(a=1) == OrderedDict(a=1), OrderedDict([(1, 1), (2, 2)]) == OrderedDict([(2, 2), (1, 1)]), OrderedDict([(1, 1), (2, 2)]) == {2: 2, 1: 1}, OrderedDict()); o.move_to_end('a', last=False); print(o); t(o.move_to_end, 'zz'); t(OrderedDict().popitem)
P = namedtuple('P', 'x y'); p = P(1, y=2); print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._make([3, 4]), P._fields, p == (1, 2), tuple(p), len(p), *p, P.__name__, isinstance(p, tuple), hash(p) == hash((1, 2)), p + (3,), max(P(1, 2), P(1, 3))); x, y = p; print(x, y); t(P, 1); t(P, 1, 2, 3); t(P, 1, z=2); t(p._replace, q=1); t(P._make, [1]); t(lambda: p.z)
Q = namedtuple('Q', ['a', 'b', 'c'], defaults=[0]); print(Q(1, 2), Q._field_defaults, Q(c=1, b=2, a=3)); t(namedtuple, 'X', 'a a'); t(namedtuple, 'X', '_a'); t(namedtuple, 'X', 'class'); t(namedtuple, '1X', 'a'); print(namedtuple('R', 'a class a', rename=True)._fields, namedtuple('S', 'a, b')(1, 2)); t(Q); t(Q, 1, a=2)
q = deque([1, 2, 3], maxlen=4); q.append(4); q.append(5); q.appendleft(0); print(q, q[0], q[-1], len(q), q.maxlen, 3 in q, list(q), q.pop(), q.popleft(), q); q.rotate(1); print(q); q.extend('ab'); q.extendleft('xy'); print(q, deque(), deque('ab') + deque('c'), deque('ab') * 2, deque('a') == deque('a'), deque([1]) < deque([2])); q.reverse(); q.remove('x') if 'x' in q else None; print(q, q.count('a'), deque('abc').index('b'), q.copy()); q.clear(); t(q.pop); t(q.popleft); t(lambda: q[0]); t(deque, 5); t(deque, [], -1); t(deque('a').remove, 'z'); t(deque('a').index, 'z'); d = deque([1, 2, 3]); d.insert(1, 9); d[0] = 7; del d[1]; print(d, list(reversed(d)), deque([1, 2, 3, 4, 5], 3)); d.rotate(-1); print(d)
def loop():
    for v in d: d.append(v)
t(loop)
