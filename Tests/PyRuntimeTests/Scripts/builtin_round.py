def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for x in [0.5, 1.5, 2.5, -0.5, 2.675, 1.005, 1234.5678, 1e22, 0.1, 5e-324, 1e300]:
    print(round(x), [round(x, n) for n in (0, 1, 2, 3, 10, 20, -1, -2, -3, -25)])
print(round(15, -1), round(25, -1), round(35, -1), round(-25, -1), round(1234, -2), round(1250, -2), round(1350, -2), round(10**30 + 5, -1), round(5, 3), round(True), round(2.5, None), round(7, -5))
print(round(number=2.345, ndigits=2), repr(round(-0.4)), round(-0.04, 1), round(float('nan'), 2), round(float('inf'), 2), round(1e16, 2), round(123456.789, -400), round(1.5, 400))
t(round, float('nan')); t(round, float('inf')); t(round, 'a'); t(round, 1.5, 'a'); t(round); t(round, 1, 2, 3); t(round, 1.7e308, -308); t(round, 1.5, 1.5)
