import math
print(math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.lcm(4, 6), math.comb(50, 25), math.perm(5, 2), math.perm(4), math.factorial(30), math.isqrt(10**40), math.isqrt(15))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(10**20), math.prod([1, 2, 3]), math.prod([], start=5), math.fsum([0.1] * 10), math.copysign(1, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-2.5), math.frexp(10.0), math.ldexp(0.5, 4))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: math.factorial(-1)); t(lambda: math.factorial(2.5)); t(lambda: math.sqrt(-1)); t(lambda: math.log(0)); t(lambda: math.log(-1)); t(lambda: math.exp(1000)); t(lambda: math.comb(2, -1)); t(lambda: math.isqrt(-1)); t(lambda: math.gcd(1.5)); t(lambda: math.floor(float("nan"))); t(lambda: math.ceil(float("inf"))); t(lambda: math.acos(2)); t(lambda: math.sqrt("a")); t(lambda: math.pow(0, -1)); t(lambda: math.log(8, 1)); t(lambda: math.fmod(1, 0)); t(lambda: math.dist([1], [1, 2])); t(lambda: math.sqrt()); t(lambda: math.sqrt(1, 2)); t(lambda: math.prod(["a", "b"])); t(lambda: math.log(10**400)); t(lambda: math.isclose(1, 1 + 1e-10, rel_tol=-1))
