import numpy as np

# %%
a = np.array([1, 2, 3]); b = np.array([4.0, 5, 6])
a + b, a - b, a * b, b / a, b // a, b % a, a ** 2, a ** b, -a, +a, abs(-a)
# %%
a + 1, 1 + a, 2 * a, a / 2, 10 - a, 1 / a, 7 // a, 7 % a, 2 ** a, a ** 0.5, a * 1.5
# %%
a + True, a + np.array([True, False, True]), np.array([True, True]) + np.array([True, False])
# %%
np.array([True]) - np.array([True])
# %%
-np.array([True])
# %%
a + [10, 20, 30], [1, 1, 1] + a, a + (1, 2, 3)
# %%
np.array([-7, 7, -7]) // np.array([2, -2, -2]), np.array([-7, 7, -7]) % np.array([2, -2, -2])
# %%
np.array([-7.5, 7.5]) // 2, np.array([-7.5, 7.5]) % 2, np.array([5.5]) % -2
# %%
a ** -1
# %%
a.astype(float) ** -1, np.array([2.0]) ** np.array([[1], [2]])
# %%
a & 1, a | 4, a ^ 1, ~a, a << 1, a >> 1
# %%
b & 1
# %%
a + np.array([1, 2])
# %%
a + "x"
# %%
a + None
# %%
np.arange(3).reshape(3, 1) * np.arange(4)
# %%
np.ones((2, 3)) + np.arange(3), np.ones((2, 1, 3)) * np.ones((4, 1)).shape[0]
# %%
np.ones((2, 3)) + np.ones((3, 2))
# %%
a += 1; b *= 2; b -= a; b /= 3; a, b
# %%
b **= 2; b //= 1; b %= 4; b
# %%
a += 0.5
# %%
a *= np.ones((2, 3), dtype=int)
# %%
np.array([2**62, 2**63 - 1]) * 2, np.array([2**63 - 1]) + 1
# %%
divmod(7, 2), np.divmod(7, 2), a @ a, np.arange(4).reshape(2, 2) @ [1, 2]
