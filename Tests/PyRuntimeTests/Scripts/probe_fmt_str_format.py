print("{} {} {0!r}".replace("0", "").format(1, 2, "a"), "{0} {1} {0}".format("a", "b"), "{a} {b:>{c}}".format(a=1, b=2, c=5))
print("{0[1]} {0[0]} {1[k]} {2.real}".format([1, 2], {"k": "v"}, 3), "{:{}}|{:^{w}.{p}f}".format("a", 4, 2.5, w=9, p=2), "{{}}".format())
def t(f, *a, **k):
    try:
        print(f.format(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)
t("{"); t("}"); t("{} {0}", 1); t("{0} {}", 1); t("{}"); t("{a}"); t("{0[5]}", [1]); t("{0.x}", 1); t("{!z}", 1); t("{:d}", "a"); t("{1}", 0); t("{0[a}", {}); t("{a.b[c]}", a=1)
print("{x} {y}".format_map({"x": 1, "y": 2}), format(3.0), format(10**20, ","))
