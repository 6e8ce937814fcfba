import numpy as np
names = """len iter next contains getitem setitem delitem add radd iadd sub mul truediv floordiv mod pow matmul imatmul divmod and or
xor lshift neg pos abs invert bool int float index round floor ceil trunc call lt le gt ge eq ne hash repr str""".split()
for value in [np.ones(2), np.ones((2, 2)), np.float64(1), np.int64(1)]:
    print(type(value).__name__, " ".join(name for name in names if hasattr(value, f"__{name}__")))
# %%
a = np.array([1.0, 2.0])
a.__len__(), a.__add__(1), a.__rsub__(5), a.__matmul__(a), a.__lt__(2), a.__getitem__(0), a.__contains__(2.0), a.__neg__()
# %%
a.__setitem__(0, 7)
a.__iadd__(1)
a, list(a.__iter__())
# %%
np.float64(2.5).__add__(1), np.int64(7).__divmod__(2), np.float64(2.7).__int__(), np.int64(3).__index__()
# %%
round(np.array([1.5]))
# %%
round(np.bool(True))
# %%
round(np.float64(2.567), 1), round(np.int64(5)), np.round(np.array([1.5, 2.5]))
