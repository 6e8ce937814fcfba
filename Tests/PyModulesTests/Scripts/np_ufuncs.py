import numpy as np

# %%
x = np.array([-1.5, 0.0, 0.5, 2.5])
np.abs(x), np.absolute(-3), np.fabs(x), np.negative(x), np.positive(x), np.sign(x), np.square(x), np.sqrt([4.0, 9]), np.cbrt([8.0]), np.reciprocal([2.0, 4])
# %%
np.floor(x), np.ceil(x), np.trunc(x), np.rint(x), np.fix(x), np.round(x), np.around([1.25, 1.35], 1), np.round(1234.5, -2), np.round([1, 15, 25], -1), x.round(), np.floor([1, 2]), np.round(5)
# %%
np.exp([0, 1.0]), np.exp2([3.0]), np.expm1([1e-10]), np.log([1, np.e]), np.log2([8]), np.log10([1000]), np.log1p([1e-10]), np.logaddexp(0, 0)
# %%
np.sin([0, np.pi / 2]), np.cos(0), np.tan(0.5), np.arcsin(1), np.arccos(0), np.arctan(1), np.arctan2(1, -1), np.sinh(1).round(12), np.cosh(1).round(12), np.tanh(0.5).round(12), np.arcsinh(1), np.arccosh(2).round(12), np.arctanh(0.5).round(12)
# %%
np.degrees(np.pi), np.radians(180), np.deg2rad(90), np.rad2deg(np.pi / 2), np.hypot(3, 4), np.copysign(3, -1), np.sinc([0, 0.5]), np.heaviside([-1, 0, 2], 0.5), np.nextafter(1, 2), np.modf([1.5, -2.25])
# %%
np.add(1, [2, 3]), np.subtract(5, 2), np.multiply([1, 2], [3, 4]), np.divide(1, 4), np.true_divide(1, 2), np.floor_divide(7, 2), np.mod(7, 3), np.remainder(-7, 3), np.fmod(-7, 3), np.power(2, [1, 2, 3]), np.float_power(2, 3), np.power(2.0, 0.5), np.pow(2, 3)
# %%
np.maximum([1, 5], [3, 2]), np.minimum(x, 0), np.fmax([1, np.nan], 0), np.fmin([np.nan, 3], 2), np.maximum([1, np.nan], 0), np.maximum(0, np.abs(x) - 1) * np.sign(x)
# %%
np.clip(x, -1, 1), x.clip(0), np.clip([1, 5, 9], 2, 8), np.clip(x, None, 1), np.clip(x, a_min=0, a_max=None), x.clip(min=-1, max=2), np.clip(5, 1, 3), np.clip(x, min=0)
# %%
np.add.reduce([1, 2, 3]), np.add.accumulate([1, 2, 3]), np.multiply.outer([1, 2], [3, 4]), np.maximum.reduce([[1, 5], [3, 2]]), np.multiply.reduce([[1, 2], [3, 4]], axis=1), np.maximum.accumulate([1, 3, 2]), np.add.reduce(np.ones((2, 3)), axis=None), np.logical_and.reduce([True, False])
# %%
a = np.zeros(3); np.add.at(a, [0, 0, 2], 1); a
# %%
np.sin, np.add, np.abs, np.exp.__name__, np.add.nin, np.sin.nin, np.mod
# %%
np.sin("a")
# %%
np.sqrt()
# %%
np.exp(x, dtype=float), np.sqrt(16), np.sqrt(np.int64(16)), type(np.sqrt(16)), np.sqrt([[1, 4], [9, 16]])
# %%
np.nan_to_num(np.nan), np.real(3.0), np.imag([1.0, 2.0]), np.conj([1.0])
# %%
np.sqrt(4, out=None), np.exp([1, 2], where=True)
# %%
np.sum(np.abs(x)), np.sqrt(np.sum(x ** 2)), np.exp(-x ** 2 / 2).round(4)
