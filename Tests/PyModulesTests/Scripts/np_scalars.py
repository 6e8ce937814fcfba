import numpy as np

# %%
x = np.float64(2.5); i = np.int64(7); b = np.bool_(True)
x, i, b, str(x), str(i), str(b), repr(x), float(x), int(i), bool(b), int(x)
# %%
x + 1, 1 + x, x * i, i / 2, i // 2, i % 4, i ** 2, x ** 2, -x, abs(np.float64(-3)), +i, ~i, i & 3, i | 8, 10 - i, 2 ** i
# %%
x > 2, x == 2.5, i < 3, b & True, b | np.False_, ~b, not b, np.True_ + 1, np.True_ + np.True_
# %%
type(x + 1), type(i + 1), type(i / 1), type(b), type(x > 1), type(1 + x), type(i + 1.5), type(np.float64(3) // 2)
# %%
isinstance(x, float), isinstance(x, np.floating), isinstance(i, np.integer), isinstance(i, int), isinstance(x, np.number), isinstance(b, np.bool_), isinstance(x, np.generic), issubclass(np.float64, float)
# %%
x.item(), i.item(), type(x.item()), x.dtype, x.shape, x.ndim, x.size, x.astype(int), x.round(), round(x), round(x, 1), round(np.float64(2.567), 2), x.mean(), x.sum(), x.is_integer(), i.itemsize, x.T, x.tolist()
# %%
f"{x:.2f} {i:5d} {i} {x:8.3e} {x} {b} {i:,}", "%.3f %d" % (x, i), format(x, '.1f'), "{:>8.2f}".format(x)
# %%
[1, 2, 3][np.int64(1)], list(range(np.int64(3))), {np.float64(1.0): 'a'}[1.0], {1: 'x'}[np.int64(1)], hash(np.int64(5)) == hash(5), "ab" * np.int64(2), [0] * np.int64(2)
# %%
x + [1, 2], x * np.array([1, 2]), np.array([1, 2]) * x, i * (1, 2), np.float64(2) - np.arange(2)
# %%
np.float64("1.5"), np.int64("42"), np.float64(3), np.int64(3.9), np.bool_(0), np.float64(True), np.float64([1, 2]), np.int_(4), np.double(2)
# %%
np.float64("abc")
# %%
x.foo
# %%
len(x)
# %%
x[0]
# %%
x & 1
# %%
sum([x, i]), max(x, 3), min([x, i]), sorted([np.float64(3), 1, np.int64(2)]), divmod(i, 2), divmod(x, 2), pow(x, 2)
# %%
np.float64(1e16), np.float64(1e-5), np.float64(123456789.123), np.float64('nan'), np.float64('inf'), np.float64(-0.0), np.float64(0.1) + 0.2, np.float64(100)
# %%
print(x, i, b, [x, i, b], (x,), {"a": x})
# %%
np.set_printoptions(legacy="1.25"); print([x, i, b], (x,)); x
# %%
i, b, [np.float64(0.1)], {"k": np.mean([1, 2])}
# %%
np.set_printoptions(legacy=False); x
# %%
import math  # with numpy scalars
math.sqrt(x), math.floor(x), math.isnan(x), math.exp(i), math.isclose(x, 2.5)
