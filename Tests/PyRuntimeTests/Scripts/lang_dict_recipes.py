d = {"b": 2, "a": 1}
print(d, d["a"], d.get("z"), d.get("z", 0), "a" in d, list(d), list(d.values()), list(d.items()), len(d), d.pop("b"), d, d.pop("q", None), d.setdefault("n", []), d)
d.update({"m": 1}, k=2); d |= {"z": 26}; print(d, d | {"a": 0}, d.popitem(), {**d, "x": 1}, d.copy() == d, d == dict(reversed(list(d.items()))))
counts = {}
for w in "a b a c a".split(): counts[w] = counts.get(w, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), max(counts, key=counts.get), {v: k for k, v in counts.items()}, dict.fromkeys("ab", 0), sum(counts.values()))
groups = {}
for n in range(6): groups.setdefault(n % 3, []).append(n)
print(groups, {k: sum(v) for k, v in groups.items() if k}, [k for k, v in groups.items() if 4 in v], dict(sorted(groups.items(), reverse=True)))
print({1: "int", 1.0: "float", True: "bool"}, {(1, 2): "t"}, {frozenset([1]): 1}, d.keys() & {"a", "m"}, d.items() >= {("a", 1)}, list(reversed(d)))
del d["a"]; d.clear(); print(d, bool(d), {"k": None}.get("k", 5))
nested = {"a": {"b": [1, {"c": 2}]}}; nested["a"]["b"][1]["c"] += 1; print(nested, nested["a"].get("x", {}).get("y", "none"))
for f in (lambda: d["q"], lambda: {[]: 1}, lambda: d.pop("q"), lambda: d.popitem(), lambda: dict(5), lambda: {}.update(5), lambda: d.get(), lambda: {1, []}, lambda: {"a": 1} + {"b": 2}, lambda: {}.nothing, lambda: {"x": 1}.x):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
try:
    e = {1: 1}
    for k in e: e[k + 1] = 1
except RuntimeError as error:
    print(error)
