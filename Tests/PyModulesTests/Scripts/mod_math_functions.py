import math
for x in [0.5, 1, 2, 10, 100.25]:
    print(math.sqrt(x), math.exp(-x), math.log(x), math.log2(x), math.log10(x), math.log1p(x), math.log(x, 3), math.sin(x), math.cos(x), math.tan(x), math.atan(x), math.sinh(x / 10), math.cosh(x / 10), math.tanh(x), math.degrees(x), math.radians(x), math.erf(x / 10), math.erfc(x / 10), math.gamma(x / 2 + 1), math.lgamma(x), math.expm1(x / 10), math.cbrt(x), math.pow(x, 0.5), math.hypot(x, 1), math.atan2(x, -1))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(0, 1e-10, abs_tol=1e-9), math.dist((0, 0), (3, 4)), math.hypot(3, 4, 12), math.ulp(1.0), math.nextafter(1.0, 2.0), math.sumprod([1, 2], [3, 4]), math.exp2(3), math.fabs(-3))
