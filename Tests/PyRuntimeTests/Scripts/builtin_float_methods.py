def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (-2.5).as_integer_ratio(), (0.1).hex(), (-1.5).hex(), (0.0).hex(), (5e-324).hex(), (1e300).hex())
print(float.fromhex('0x1.8p3'), float.fromhex('-0x1p-2'), float.fromhex('inf'), (1.5).conjugate(), (1.5).real, (1.5).imag)
t((float('nan')).as_integer_ratio); t((float('inf')).as_integer_ratio); t(float.fromhex, 'xyz')
for s in ['1.5', ' 1e5 ', 'inf', '-Infinity', 'nan', '1_000.5', '.5', '5.', '+3', '-0', '1e400', '1E-400', '1e5_0', '0x10', '1__0', '', 'abc', '1 2', '1e', '.', '--1', '٣.٥', '179769313486231580793728971405301e300']:
    t(float, s)
t(float, [1]); t(float, None); print(float(), float(True), float(10**20), float(b'1.5'))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), divmod(1e300, 1e-10), 0.1 % 0.01, 5 % float('inf'), -5 % float('inf'), -1e-20 % 3)
t(lambda: 1.0 / 0); t(lambda: 1.0 // 0); t(lambda: 1.0 % 0); t(divmod, 1.0, 0.0); t(lambda: 0.0 ** -1); t(lambda: 1e200 ** 2); t(lambda: 10.0 ** 400)
print(2.0 ** 0.5, (-2.0) ** 3, 2 ** 0.5, 0.0 ** 0, float('inf') ** 0, 1.0 ** float('nan'), (-8.0) ** -2, float('inf') ** -1)
print(1e308 * 10, -1e308 * 10, float('inf') - float('inf'), 0 * float('inf'))
print(0.1 + 0.2 == 0.3, float('nan') == float('nan'), -0.0 == 0.0, 1.0 == True)
