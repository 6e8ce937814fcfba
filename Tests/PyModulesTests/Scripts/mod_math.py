def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

import math
xs = [0.0, -0.0, 0.5, -0.5, 1, 2.5, -3.7, 10, 1e-10, 1e300, float('inf'), float('-inf'), float('nan'), 100.5]
for n in ['sqrt', 'cbrt', 'exp', 'exp2', 'expm1', 'log', 'log2', 'log10', 'log1p', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'fabs', 'degrees', 'radians', 'floor', 'ceil', 'trunc', 'isnan', 'isinf', 'isfinite', 'modf', 'frexp', 'ulp', 'erf', 'erfc', 'gamma', 'lgamma']:
    for x in xs:
        print(n, x, end=' '); t(getattr(math, n), x)
    t(getattr(math, n), 'a'); t(getattr(math, n))
for n in ['atan2', 'copysign', 'fmod', 'remainder', 'pow', 'hypot', 'nextafter']:
    for x in [0.0, -1.5, 2, 1e300, float('inf'), float('nan')]:
        for y in [0.0, -2.0, 3, 0.5, float('-inf')]:
            print(n, x, y, end=' '); t(getattr(math, n), x, y)
print(math.pi, math.e, math.tau, math.inf, math.nan)
for n in [0, 1, 5, 20, 30, 100]: print(math.factorial(n), math.isqrt(n), math.comb(n, 3), math.perm(n, 3))
t(math.factorial, -1); t(math.factorial, 1.5); t(math.factorial, 'a'); t(math.isqrt, -1); t(math.comb, 5, -1); t(math.comb, -5, 1); t(math.perm, 5, -1); t(math.perm, 5); t(math.comb, 5, 2.0)
print(math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.gcd(-4, 6, 10), math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.gcd(2**100, 6**50), math.isqrt(10**40 + 1), math.comb(200, 100)); t(math.gcd, 1.5)
print(math.log(8, 2), math.log(10**400), math.log2(2**2000), math.log10(10**500), math.log(100, 10)); t(math.log, 0); t(math.log, -1); t(math.log, 5, 1); t(math.log, 5, 0); t(math.log, 0, 2); t(math.log2, 0); t(math.log, -10**400)
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(1, 1.1, rel_tol=.2), math.isclose(math.inf, math.inf)); t(math.isclose, 1, 1, rel_tol=-1); t(math.isclose, 1)
print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]), math.prod([1, 2, 3]), math.prod([]), math.prod([2, 0.5], start=10), math.dist([1, 2], [4, 6]), math.hypot(1, 2, 3), math.hypot(), math.hypot(3), math.sumprod([1, 2], [3, 4]), math.sumprod([0.1, 0.2, 0.3], [10, 20, 30]), math.sumprod([], [])); t(math.dist, [1], [1, 2]); t(math.fsum, ['a']); t(math.fsum, [float('inf'), float('-inf')]); t(math.sumprod, [1], [1, 2])
print(math.ldexp(0.5, 10), math.ldexp(1, -1080), math.fma(2, 3, 4), math.nextafter(1, 2, steps=3), math.floor(10**30), math.ceil(-0.5), math.floor(-1e20), math.trunc(1e25), math.remainder(5, 3)); t(math.ldexp, 1.0, 5000); t(math.floor, float('nan')); t(math.ceil, float('inf')); t(math.ldexp, 1, 1.5); t(math.trunc, 'a')
for x in [0.1, 1.1, 2.3, 4.7, 7.25, 13.9, 50.5, 99.1, 140.2, 170.6, -0.5, -1.5, -3.3, -10.7, -150.3, 1e-5, 171.5]:
    t(math.gamma, x); t(math.lgamma, x)
