data = iter([1, 2, 0, 3])
while (v := next(data)) != 0:
    print(v)
print(v)
def f(xs):
    return [y for x in xs if (y := x * 2) > 2], y
print(f([1, 2, 3]))
x = 1
print(x + (x := 5) + x)
print((a := 3, b := 4), a, b)
if not (m := {}.get("k")): print("none", m)
print(any((hit := n) > 3 for n in [1, 5, 2]), hit)
