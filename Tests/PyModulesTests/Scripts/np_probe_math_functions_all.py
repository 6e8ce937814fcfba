import numpy as np
x = np.array([-2.5, -0.5, 0.0, 0.5, 1.5, 2.5])
with np.errstate(all="ignore"):
    for f in (np.sqrt, np.exp, np.log, np.log2, np.log10, np.log1p, np.expm1, np.sin, np.cos, np.tan, np.arcsin, np.arccos, np.arctan, np.sinh, np.cosh, np.tanh, np.arcsinh, np.arccosh, np.arctanh, np.floor, np.ceil, np.rint, np.trunc, np.round, np.abs, np.fabs, np.square, np.cbrt, np.reciprocal, np.negative, np.positive, np.sign, np.deg2rad, np.rad2deg, np.degrees, np.radians, np.exp2, np.isnan, np.sinc, np.absolute):
        print(f.__name__, f(x))
    for g in (np.add, np.subtract, np.multiply, np.divide, np.true_divide, np.floor_divide, np.power, np.mod, np.remainder, np.fmod, np.maximum, np.fmin, np.arctan2, np.hypot, np.copysign, np.logaddexp, np.greater, np.less_equal, np.not_equal, np.float_power, np.nextafter):
        print(g.__name__, g(x, 2), g(3, x))
print(np.divmod(7, 3), np.modf([1.5]), np.add.reduce([1, 2]), np.multiply.outer([1, 2], [3, 4]), np.add.accumulate([1, 2, 3]), np.maximum.reduce([1, 5]), np.pi, np.e, np.inf, np.nan, np.newaxis, np.euler_gamma, np.finfo(float).eps, np.iinfo(int).max, np.finfo(float).max, np.around(2.567, 1), np.round([1234.5], -2), np.power(2, 3), np.exp(1), np.sqrt(2), np.sqrt([4, 9]), np.log([1, np.e]), np.mean([[1, 2], [3, 4]]), np.sqrt(16), np.abs(-3), np.sum([1, 2]), np.isscalar(3), np.ndim([[1]]), np.shape([[1, 2]]), np.size([1, 2]), np.array(3) + 1)
np.sqrt(-1); np.log(0); 1 / np.array([0, 1]); np.array([1]) / 0; np.float64(1) / 0; np.exp(1000); np.array([0.0]) / 0; np.var([1], ddof=1)
