from collections import Counter, defaultdict, namedtuple, OrderedDict, deque
c = Counter("abracadabra"); print(c, c.most_common(2), c["z"], c.total(), sorted(c.elements())[:3], c + Counter("a"), c - Counter(a=10), c & Counter("ab"), c | Counter(z=1)); c.update("zz"); c.subtract("a"); print(c, Counter({"a": 1}) == Counter(a=1), dict(Counter([1, 1])), Counter(a=2, b=-1).most_common())
d = defaultdict(list); d["a"].append(1); print(d, d["b"], len(d), dict(d), d.get("q"), d.default_factory); n = defaultdict(int); n["x"] += 1; print(n, defaultdict(lambda: 5)["k"], defaultdict(None, {"a": 1}))
P = namedtuple("P", ["x", "y"], defaults=[0]); p = P(1); print(p, p.x, p._replace(x=5), p._asdict(), P._fields, p == (1, 0), P._make([3, 4]), [*p], P(y=1, x=2), hash(p) == hash((1, 0)), isinstance(p, tuple), p[1:], p + (2,), P.__name__, P._field_defaults)
o = OrderedDict(a=1, b=2); o.move_to_end("a"); print(o, list(o), o.popitem(last=False), o == {"a": 1}); q = deque([1, 2, 3], maxlen=3); q.append(4); q.appendleft(0); print(q, q.pop(), q.popleft(), q, q.rotate(1), deque("ab"), q.maxlen, len(q), 2 in q)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: P()); t(lambda: P(1, 2, 3)); t(lambda: p.z); t(lambda: deque().pop()); t(lambda: defaultdict(5)); t(lambda: defaultdict(None)["x"]); t(lambda: namedtuple("A", "a a")); t(lambda: namedtuple("A", "1a")); t(lambda: Counter(5)); t(lambda: deque([1])[3]); t(lambda: OrderedDict().popitem())
