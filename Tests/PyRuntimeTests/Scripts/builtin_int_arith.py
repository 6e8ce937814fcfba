def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

big = 12345678901234567890123456789
for a in [0, 7, -7, big, -big, 2**63, -2**63, 2**64 - 1]:
    for b in [1, 3, -3, 2**31, -2**65, 10**20]:
        print(a + b, a - b, a * b, a // b, a % b, a & b, a | b, a ^ b, divmod(a, b))
print(2**200, (-3)**101, 7**0, 0**0, 10**-2, 2**-1)
print(1 << 100, -1 << 65, (1 << 100) >> 98, -5 >> 1, -(1 << 70) >> 3, ~big, ~-1, -big, +big, abs(-big))
print(big / 7, 10**400 / 10**399, (10**300) / 3, 1 / 10**300, -big / big)
print(pow(3, 1000, 17), pow(3, -1, 17), pow(2, 10**20, 10**9 + 7), pow(-3, 5, 7), pow(3, 5, -7), pow(10, 0, 1))
t(lambda: 1 // 0); t(lambda: 1 % 0); t(lambda: 1 / 0); t(divmod, 1, 0); t(lambda: 0 ** -1); t(lambda: 1 << -1); t(lambda: 1 >> -1)
t(pow, 2, -1, 4); t(pow, 2, 3, 0); t(lambda: 10**400 / 3); t(lambda: float(10**400)); t(lambda: 10**400 * 1.0); t(pow, 2.0, 3, 5); t(pow, 'a', 2, 3)
print(big > 1e28, big < 1e29, 2**53 + 1 > 2.0**53, 2**53 + 1 == 2.0**53, 2**64 == 2.0**64, True == 1.0, 10**400 > float('inf'), 10**400 > 1e308, 1 < float('nan'))
print(int('123456789' * 20) * int('987654321' * 20))
x = 3**2000
y = 7**1500
print(x * y % (10**50), x // y % 10**40, (x * y) // x == y, x % y % 1000003)
print(sum(10**k for k in range(60)))
