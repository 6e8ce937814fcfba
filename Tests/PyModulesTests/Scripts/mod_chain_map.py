from collections import ChainMap, OrderedDict, Counter, defaultdict
import copy
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
base = {"alpha": 1.0, "fit_intercept": True}
mine = {"alpha": 0.1}
c = ChainMap(mine, base)
print(c, len(c), list(c), c["alpha"], c["fit_intercept"], "alpha" in c, "x" in c, bool(c), bool(ChainMap()), ChainMap())
t(lambda: c["tol"]); t(lambda: c.get("tol")); t(lambda: c.get("tol", 3)); t(lambda: c.get("alpha"))
c["tol"] = 1e-4; print(mine, base)
del c["tol"]; print(mine)
t(lambda: c.pop("fit_intercept")); t(lambda: c.pop("fit_intercept", 9)); t(lambda: c.pop("alpha")); t(lambda: c.popitem())
def d(): del c["nothing"]
t(d)
c["alpha"] = 0.5
k = c.new_child(); k["alpha"] = 7; print(k, k.parents, k.parents["alpha"], k.maps, c)
k2 = c.new_child({"z": 1}, y=2); print(k2, dict(k2), {**k2}, sorted(k2))
print(c.new_child(q=1))
print(list(c.keys()), list(c.values()), list(c.items()), c.keys(), c.items(), c.values())
print(("alpha", 0.5) in c.items(), 0.5 in c.values(), "alpha" in c.keys(), c.keys() & {"alpha"}, c.keys() | {"b"} == {"alpha", "fit_intercept", "b"}, c.keys() - {"alpha"}, c.keys() ^ {"alpha"}, {"alpha", "q"} - c.keys(), c.keys() == {"alpha", "fit_intercept"}, c.keys() <= {"alpha"}, c.keys().isdisjoint({"q"}), len(c.items()))
print(c == {"alpha": 0.5, "fit_intercept": True}, c == ChainMap({"alpha": 0.5, "fit_intercept": True}), c != {}, c == 3)
print(c.setdefault("alpha", 9), c.setdefault("w", 9), c)
c.update({"u": 1}, v=2); c.update([("uu", 3)]); c.update(None1=1); print(c)
print(c | {"n": 1}, {"n": 1} | c, ChainMap({"a": 1}) | ChainMap({"b": 2}))
c |= {"m": 3}; print(c.maps[0]["m"])
t(lambda: c | 3); t(lambda: 3 | c)
print(ChainMap.fromkeys("ab"), ChainMap.fromkeys(["x"], 0), copy.copy(c).maps[1] is base, c.copy() == c)
c.clear(); print(c, c.parents)
t(lambda: hash(c)); t(lambda: ChainMap(a=1)); t(lambda: c.new_child(1)["a"]); t(lambda: c.frob); t(lambda: c.fromkeys()); t(lambda: ChainMap({}).get())
def f(**kw): return sorted(kw.items())
print(f(**ChainMap({"a": 1}, {"a": 2, "b": 3})), isinstance(c, ChainMap), isinstance(c, dict), type(c), ChainMap.__name__, ChainMap.__module__)
class Deep(ChainMap):
    "Writes where the key is."
    def __setitem__(self, key, value):
        for mapping in self.maps:
            if key in mapping:
                mapping[key] = value
                return
        self.maps[0][key] = value
    def __missing__(self, key):
        return f"<{key}>"
dd = Deep({"a": 1}, {"b": 2}); dd["b"] = 5; dd["c"] = 6; print(dd, dd["zz"], dd.new_child(), dd.get("zz"), type(dd).__mro__[1])
for key in ChainMap({"b": 1}, {"a": 2}): print(key, end=" ")
print(dict(ChainMap({"b": 1}, {"a": 2, "b": 3})), sorted(ChainMap({"b": 1}, {"a": 2}).items()), max(ChainMap({"b": 1}, {"a": 2})))
print(ChainMap(defaultdict(int), {"a": 1})["a"], ChainMap(Counter("aab"), {"z": 1})["z"], list(reversed(list(ChainMap({"b": 1}, {"a": 2})))))
print(ChainMap[str, int], "%(a)s" % ChainMap({"a": 3}), "{a}".format_map(ChainMap({"a": 4})))
x: ChainMap[str, float] = ChainMap()
try:
    ChainMap({}).pop("q")
except KeyError as e:
    print(repr(e), repr(e.__context__), e.args)
