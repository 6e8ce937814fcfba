print(int("ff", 16), int("0xff", 16), int("0b101", 0), int("-0o17", 0), int(" 12_000 "), int("z", 36), bin(-10), oct(64), hex(2**70), (255).bit_length(), (-1).bit_length(), (6).bit_count())
print((1024).to_bytes(2, "big"), int.from_bytes(b"\x04\x00", "big"), (5).as_integer_ratio(), (7).conjugate(), (7).numerator, (3).is_integer())
print(int(3.99), int(-3.99), int(True), int("٣"), round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), 1_000, 0b1_0, 0XFF, 0o17)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: int("1", 1)); t(lambda: int("g", 16)); t(lambda: int(float("nan"))); t(lambda: int(float("inf"))); t(lambda: int([])); t(lambda: int("1__0")); t(lambda: int(None)); t(lambda: int("0x1", 10)); t(lambda: int(1.5, 2))
