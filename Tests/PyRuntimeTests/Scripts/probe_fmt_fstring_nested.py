w, p, v = 10, 3, 3.14159
print(f"{v:{w}.{p}f}|{v:<{w}}|{v:^{w}.{p}}|{v!r:>{w}}")
print(f"{w=} {p = } {v=:.2f} {w+p=} {'a'=} {'a'!r:>5}")
print(f"{{}} {{{w}}} {'{'} {w!s}{p!a}")
print(f"{'é'!a} {[1, 'x']!r} { {1: 2}[1] } {(lambda x: x * 2)(4)}")
print(f"{'nested ' + f'{w + 1}'}" f" joined" " plain")
print(f'{"same quotes":>{"15"}}')
print(f"""{
    w
}""", rf"\n{w}\t", f"\x41{w}\N{BULLET}")
