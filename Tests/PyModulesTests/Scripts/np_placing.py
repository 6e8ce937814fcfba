import numpy as np
# %%
np.choose([0, 1], [[1, 2], [3, 4]]), np.choose(np.array([[0, 1], [1, 0]]), [10, 20])
# %%
np.choose(a=[0, 3], choices=[[1, 2], [3, 4]], mode="clip"), np.choose([0, -1], [[1, 2], [3, 4]], mode="wrap")
# %%
np.choose([0, 3], [[1, 2], [3, 4]])
# %%
np.array([1, 0]).choose([[1.5, 2.5], [3, 4]], mode="raise"), np.array([2, 0]).choose(([1, 1], [2, 2], [3, 3]))
# %%
np.choose([0.5], [1])
# %%
a = np.arange(6)
np.putmask(a, a > 2, [10, 20])
a
# %%
np.putmask(a, mask=a < 3, values=a * 100)
a
# %%
np.putmask([1], [True], [1])
# %%
np.putmask(a, [True], 1)
# %%
b = np.arange(6.0).reshape(2, 3)
np.place(b, b % 2 == 0, [7, 8])
b
# %%
np.place(arr=b, mask=b > 6, vals=[0])
b
# %%
np.place(b, b < 5, [])
# %%
np.place([1], [True], [1])
# %%
t = b.T
np.place(t, t == 0, [1, 2])
b
# %%
c = np.zeros((2, 3))
np.copyto(c, [1, 2, 3])
np.copyto(dst=c, src=9, casting="same_kind", where=[True, False, False])
c
# %%
np.copyto(np.arange(3), 1.5)
# %%
np.copyto(np.arange(3), np.ones(3))
# %%
d = np.arange(3)
np.copyto(d, 1.5, casting="unsafe")
d
# %%
np.copyto(np.arange(3), [1, 2])
# %%
np.copyto([1], 2)
# %%
e = np.array([[10, 30, 20], [60, 40, 50]])
np.put_along_axis(e, np.argmax(e, axis=1)[:, np.newaxis], 0, axis=1)
e
# %%
np.put_along_axis(arr=e, indices=np.array([[0, 1, 0]]), values=[[1, 2, 3]], axis=0)
e
# %%
np.put_along_axis(e, np.array([0, 5]), -1, axis=None)
e, np.take_along_axis(e, np.array([1, 2]), axis=None)
# %%
np.put_along_axis(e, np.array([0]), 1, axis=1)
# %%
g = np.arange(5)
g.put([0, 7], [10, 20], mode="wrap")
np.put(g, [1, 2], [5])
g
# %%
g.put([9], 1)
# %%
np.take([1, 2, 3], [5, -5], mode="wrap"), np.take([1, 2, 3], [5, -5], mode="clip"), np.take([[1, 2]], [3], axis=1, mode="clip")
# %%
np.take([1, 2, 3], [5], mode="bad")
# %%
np.trim_zeros([0, 0, 1, 2, 0]), np.trim_zeros((0, 1, 0)), np.trim_zeros(np.array([0.0, 1.5, 0.0]), trim="f"), np.trim_zeros([0, 1, 0], "b")
# %%
np.trim_zeros(filt=np.array([[0, 0, 2], [0, 1, 0], [0, 0, 0]]), trim="fb", axis=-1)
# %%
np.trim_zeros(np.array([[0, 0, 2], [0, 1, 0], [0, 0, 0]])), np.trim_zeros([0, 0])
# %%
np.trim_zeros([0, 1, 0], "x")
# %%
np.block([[np.eye(2), np.zeros((2, 1))], [1, 2, 3]]), np.block(1), np.block([1, [2]][0])
# %%
np.block(arrays=[[np.ones((2, 2)), np.zeros((2, 2))], [np.zeros((2, 2)), np.full((2, 2), 5)]])
# %%
np.block([np.array([1, 2]), 3, [4, 5]][:2])
# %%
np.block([1, [2]])
# %%
np.block([])
# %%
np.block((1, 2))
# %%
np.block([[1, 2], [3]])
# %%
h = np.broadcast_to([1, 2], (2, 2))
h[0, 0] = 5
# %%
h += 1
# %%
h.flags.writeable, h[0].flags.writeable, h.copy().flags.writeable
# %%
k = np.arange(3)
k.setflags(write=False)
k[0] = 1
# %%
k.fill(2)
# %%
k.sort()
# %%
k.flags.writeable = True
k[0] = 7
k
# %%
k.flags["WRITEABLE"] = False
np.copyto(k, 1)
# %%
np.diagonal(np.eye(2)).flags.writeable, np.lib.stride_tricks.sliding_window_view(np.arange(3), 2).flags.writeable
# %%
w = np.lib.stride_tricks.sliding_window_view(np.arange(4), 2, writeable=True, subok=False)
w[0, 1] = 50
w
# %%
v = k.view()
v.flags.writeable = True
# %%
np.partition([3, 1, 2], 10)
# %%
np.argpartition([3, 1, 2], kth=-5, axis=0)
# %%
np.argpartition([[3, 1], [0, 2]], 0, axis=1, kind="introselect"), np.partition([4, 3], 0, axis=-1, kind="introselect")
# %%
np.partition([3, 1], 0, kind="quick")
# %%
np.sort([3, 1], kind="bad")
# %%
np.sort([3, 1], kind="stable", stable=True)
# %%
np.argsort([3, 1], order="x")
# %%
np.lexsort([[1, 2, 1], [2, 1, 1]], axis=-1), np.lexsort([[3, 1, 2]], axis=0)
