d = {"b": 1, "a": 2}
d["c"] = 3; d["b"] = 9; print(d, list(d), list(d.items()), d.keys(), d.values(), d.items(), len(d), "a" in d, 9 in d.values(), ("a", 2) in d.items())
print(d.keys() & {"a", "z"}, sorted(d.keys() | {"z"}), sorted(d.keys() - {"a"}), d.keys() == {"a", "b", "c"}, d == {"a": 2, "b": 9, "c": 3}, d.items() >= {("a", 2)})
print(d.pop("a"), d.pop("zz", None), d.popitem(), d, d.setdefault("q", []), d.setdefault("b", 0), d.get("x"), d.get("x", 5), d | {"b": 0}, {**d, "n": 1}, dict(d, z=1), dict([("k", "v")]), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
d |= {"w": 1}; d.update(v=2); d.update([("u", 3)]); print(d, list(reversed(d)), {1: "a", 1.0: "b", True: "c"}, {(1, 2): 3}[1, 2], d.copy() == d, d.clear(), d)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def grow():
    e = {1: 2}
    for k in e: e[k + 1] = 0
t(lambda: {}["k"]); t(lambda: {}[1, 2]); t(lambda: {[]: 1}); t(lambda: {}.pop("a")); t(lambda: {}.popitem()); t(lambda: dict([1])); t(lambda: dict([(1, 2, 3)])); t(lambda: dict(5)); t(grow); t(lambda: {} < {}); t(lambda: {} + {}); t(lambda: {}.update(5)); t(lambda: {1: 2}.a); t(lambda: hash({})); t(lambda: {{}: 1}); t(lambda: {}.get()); t(lambda: dict(**{1: 2}))
