a = list(range(10))
print(a[::-1], a[7:2:-2], a[-3:], a[:-3], a[100:], a[-100:3], a[::3], a[5:5], a[5:2], a[None:None:None], a[slice(1, 8, 3)])
a[2:5] = [20, 30]; print(a)
a[::2] = [0] * len(a[::2]); print(a)
a[1:1] = ["x", "y"]; print(a)
del a[::3]; print(a); del a[-2:]; print(a); a[:] = "abc"; print(a); a[1:] = (); print(a)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
b = [1, 2, 3]
def s1(): b[::2] = [1]
def s2(): b[0:1] = 5
def s3(): b["a"] = 1
def s4(): b[5] = 1
def s5(): del b[5]
t(s1); t(s2); t(s3); t(s4); t(s5); t(lambda: b[::0]); t(lambda: b["a"]); t(lambda: b[1.0]); t(lambda: b["a":]); t(lambda: b[1, 2]); t(lambda: b[None]); t(lambda: b[10**30]); t(lambda: (1, 2)[5]); t(lambda: "abc"[5]); t(lambda: "abc"["x"]); t(lambda: range(3)[7])
print(slice(1, 2), slice(None), slice(1, 10, 2).indices(5), slice(None, None, -1).indices(4), b[True], b[-True])
