inf, nan = float("inf"), float("nan")
print(inf - inf, inf * 0, nan == nan, nan != nan, nan in [nan], [nan] == [nan], max(1, nan), max(nan, 1), min(nan, 1), sorted([3, 1, 2.5]))
print(-7 // 2, -7 % 2, 7 % -2, -7.5 // 2, -7.5 % 2, 7.5 % -2, -0.0, 0.0 == -0.0, 5 % inf, -5 % inf, divmod(-7.5, 2), 1e308 * 10, -1e308 * 10)
print(0.1 + 0.2, 1 / 3, 1e16, 1e15, 123456789012345678.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, 2.0**0.5, (-8) ** (1 / 3) if False else 0)
print((0.5).as_integer_ratio(), (3.0).is_integer(), (2.5).hex(), float.fromhex("0x1.8p1"), float(" 1e3 "), float("-inf"), float("1_0.5"), float("nan"))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1.15, 1), round(1e20), round(1234.5678, -2), round(0.5), round(1.0, 3), type(round(1.0)), type(round(1.0, 0)))
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: float("a")); t(lambda: float("")); t(lambda: round(inf)); t(lambda: round(nan)); t(lambda: 1.0 ** 1e400); t(lambda: 10.0 ** 400); t(lambda: 0.0 ** -1); t(lambda: float([])); t(lambda: round("a")); t(lambda: 1.5 << 2); t(lambda: -"a"); t(lambda: ~1.5)
