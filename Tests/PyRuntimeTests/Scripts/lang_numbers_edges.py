print(2**100, -7 // 2, -7 % 3, 7 % -3, divmod(-7, 3), 7.5 // 2, -7.5 % 2, 0x1F, 0b101, 0o17, 1_000)
print(10**20 // 3, 10**20 % 7, -(10**20) // 3, (10**20) / 3, 10**30 - 1, (1 << 70) >> 68, ~5, 6 & 3, 6 | 3, 6 ^ 3)
print(0.1 + 0.2, 1e16, 1e15, 1e-5, 0.0001, 123456789.123456789, 1.0, 5e-324, 1.7976931348623157e308, -0.0)
print(float("inf") - float("inf"), float("1e400"), -float("inf"), 1e308 * 10, float("nan") == float("nan"))
print(round(2.5), round(3.5), round(2.675, 2), round(-0.5), round(1234, -2), round(10**20 + 5, -1), round(1.5e300))
print(int("12"), int("-0x1f", 16), int("1010", 2), int(" 7 "), int(3.99), int(-3.99), int("1_000"), float(" 1e3 "), float("-.5"))
print(3 .bit_length(), (10).bit_count(), (0.5).as_integer_ratio(), (2.0).is_integer(), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"), (0.1).hex(), float.fromhex("0x1p-1"))
print(True + True, True * 3.5, sum([True, False, True]), bool(0.0), bool("0"), bool([]), not None, 1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 == True)
print(pow(2, 10), pow(2, -1), pow(7, 3, 5), pow(3, -1, 7), 2 ** -2, (-8) ** 3, 0 ** 0, 4 ** 0.5, abs(-5), abs(-2.5))
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 0.0 / 0, lambda: 2.0 ** 10000, lambda: int("a"), lambda: float("x"), lambda: int(float("nan")), lambda: int(float("inf")), lambda: 0 ** -1, lambda: 1 << -1, lambda: pow(2, -1, 4), lambda: int("5", 1), lambda: 10 ** 400 * 1.0, lambda: chr(-1), lambda: round(1, "a")):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
