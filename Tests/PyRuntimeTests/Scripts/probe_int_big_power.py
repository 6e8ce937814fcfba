print(2**200, (-3)**101, 7**77 % 1000, pow(3, 1000, 10007), pow(2, -1, 7), pow(10, -2), 0**0, 2**-1)
print(10**50 // 3**20, -(10**50) // 3**20, 10**50 % -7, divmod(-10**30, 7**10), (1 << 100) >> 98, -1 >> 200, ~(2**70))
print((2**100) & (2**99 + 1), (2**100) | 1, (2**100) ^ (2**100 - 1), -(2**70) & 0xFF, -(2**70) | 1, (-5) ^ (2**66))
print(float(2**80), int(1e25), 2**64 / 3, 10**400 // 10**399, (10**400) / (10**399), int("9" * 40) + 1, hash(2**61 - 1), hash(2**61), hash(-1))
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: float(10**400)); t(lambda: 10**400 / 3); t(lambda: 1 << -1); t(lambda: pow(2, -1, 4)); t(lambda: pow(2, 3, 0)); t(lambda: 1 // 0); t(lambda: 2**100 % 0); t(lambda: int("12x")); t(lambda: int("")); t(lambda: int("1" * 5000)); t(lambda: str(10**5000)); t(lambda: 0**-1); t(lambda: divmod(1, 0)); t(lambda: 1.5 // 0); t(lambda: 1.5 % 0)
