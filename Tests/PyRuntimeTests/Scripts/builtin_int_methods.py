def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print((255).bit_length(), (0).bit_length(), (-256).bit_length(), (2**100).bit_length(), (255).bit_count(), (-7).bit_count())
print((5).as_integer_ratio(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator, True.real, (5).is_integer())
print((1000).to_bytes(2, 'big'), (1000).to_bytes(4, 'little'), (-5).to_bytes(2, 'big', signed=True), int.from_bytes(b'\x03\xe8', 'big'), int.from_bytes(b'\xff\xfb', 'big', signed=True))
t((1000).to_bytes, 1, 'big'); t((-1).to_bytes, 1, 'big')
print(int(), int(3.99), int(-3.99), int('12'), int('  -12\n'), int('1_000'), int(True), int('ff', 16), int('0xff', 16), int('0b101', 0), int('0o17', 0), int('z', 36), int('-0x1f', 16), int(1e20), int(b'42'))
t(int, 'abc'); t(int, ''); t(int, '1.5'); t(int, '12', 1); t(int, '9', 8); t(int, [1]); t(int, None); t(int, float('nan')); t(int, float('inf')); t(int, 5, 2); t(int, '1__0'); t(int, '_1'); t(int, '0x', 16); t(int, '010', 0); t(int, '1', 40)
t(int, 1, 2, 3)
print(bin(10), bin(-10), oct(64), hex(255), hex(-2**70), bin(0), oct(-8))
t(bin, 1.5); t(hex, 'a')
print(len(str(2**10000)), str(10**100))
t(str, 10**5000); t(int, '1' * 5000)
print(len(hex(10**5000)), int('f' * 6000, 16) % 97)
print(bool(0), bool(10**30), bool(''), bool([0]), bool(None), bool())
print(True + True, True * 3.0, -True, ~True, True & False, True | 2, True ^ True, True and 0)
