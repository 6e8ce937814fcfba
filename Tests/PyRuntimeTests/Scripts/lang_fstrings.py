x, y, name = 3.14159, 42, "Ada"
print(f"{x:.2f}|{y:5d}|{y:<5}|{y:^5}|{name!r}|{name:>6}|{y:#x}|{y:08b}|{x:e}")
print(f"{x=}", f"{y = }", f"{name=!s}", f"{x=:.1f}", f"{'a' if y else 'b'}")
w, p = 10, 3
print(f"{x:{w}.{p}f}|{name:*^{w}}|{{}}|{y:,}|{1234567.891:,.2f}|{0.25:.1%}")
print(f"{[i for i in range(3)]} {dict(a=1)['a']} {(lambda q: q * 2)(4)}")
print(f'{name.upper()!r:>10}', f"nested {f'{y}'}", f"{None} {True}")
print("%d %s %.3f %5.1f %x %%" % (y, name, x, x, 255), "{} {1}".format if 0 else "{0} {1:>4} {k}".format(1, 2, k=3))
print(f"{y!r:>5}{'':3}|" "joined" f" {y}")
