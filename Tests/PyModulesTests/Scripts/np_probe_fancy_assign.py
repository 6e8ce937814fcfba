import numpy as np
a = np.zeros((3, 4), dtype=int); a[[0, 2], [1, 3]] = [5, 6]; a[1, [0, 0, 1]] += 1; a[:, [3]] = np.array([[7], [8], [9]]); print(a)
a[a == 7] = -1; a[[True, False, True], 0] = 11; a[..., 2] = [1, 2, 3]; a[np.ix_([0, 2], [0, 1])] *= 2; print(a); a[-1] = 0; a[1:, :2] = [[1, 2], [3, 4]]; print(a)
x = np.arange(5.0); x[[0, 1, 0]] = [9, 8, 7]; x[x > 7] *= 2; x[::2] = x[::-2]; print(x); np.add.at(x, [0, 0, 1], 1); print(x); x[np.array([], dtype=int)] = 5; x[3:3] = []; print(x)
b = np.arange(24).reshape(2, 3, 4); print(b[:, [0, 2], 1], b[[0, 1], :, [1, 2]], b[0, [0, 1], [2, 3]], b[..., 0].shape, b[:, None].shape, b[[[0, 1]], [1]].shape, b[b % 5 == 0], b[np.array([True, False])].shape, b[1, ..., np.newaxis, 2].shape)
def f(s):
    try: exec(s) if False else None
    except Exception as e: print(type(e).__name__, e)
def t(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
def s1(): a[0] = [1, 2]
def s2(): a[[0, 1]] = np.ones((3, 4))
def s3(): a[5] = 1
def s4(): a[0, 9] = 1
def s5(): a[np.array([True, False])] = 1
def s6(): a["x"] = 1
def s7(): a[0.5] = 1
def s10(): a[0, 0, 0] = 1
def s11(): a[[0, 7]] = 1
def s12(): x[x > 100] = [1, 2]
for s in (s1, s2, s3, s4, s5, s6, s7, s10, s11, s12): t(s)
t(lambda: a[3]); t(lambda: a[0, 4]); t(lambda: a[1.0]); t(lambda: a["a"]); t(lambda: a[0, 0, 0]); t(lambda: a[[0, 1], [0, 1, 2]]); t(lambda: a[[5]]); t(lambda: a[np.array([1.0])]); t(lambda: a[True]); t(lambda: a[..., ...]); t(lambda: a[np.ones((2, 2), bool)]); t(lambda: a[None, 0].shape); t(lambda: x[(1,)]); t(lambda: x[()]); t(lambda: a[::0])
