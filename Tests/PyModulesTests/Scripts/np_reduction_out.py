import numpy as np


def z(*s, **k):
    return np.zeros(*s, **k)


a = np.array([4.0, 1.0, 9.0])
b = np.array([2.0, 0, 3])
I = np.arange(6).reshape(2, 3)
n0 = -np.zeros((2, 3))
# %%
o = np.zeros(())
r = np.mean(a, out=o)
r is o, o
# %%
np.mean(I + 0.5, out=z(())), np.mean(I + 0.5, axis=0, out=z(3)), np.mean(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.std(I + 0.5, out=z(())), np.std(I + 0.5, axis=0, out=z(3)), np.std(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.var(I + 0.5, out=z(())), np.var(I + 0.5, axis=0, out=z(3)), np.var(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.prod(I + 0.5, out=z(())), np.prod(I + 0.5, axis=0, out=z(3)), np.prod(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.max(I + 0.5, out=z(())), np.max(I + 0.5, axis=0, out=z(3)), np.max(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.min(I + 0.5, out=z(())), np.min(I + 0.5, axis=0, out=z(3)), np.min(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.sum(I + 0.5, out=z(())), np.sum(I + 0.5, axis=0, out=z(3)), np.sum(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.ptp(I + 0.5, out=z(())), np.ptp(I + 0.5, axis=0, out=z(3)), np.ptp(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.median(I + 0.5, out=z(())), np.median(I + 0.5, axis=0, out=z(3)), np.median(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.nanmean(I + 0.5, out=z(())), np.nanmean(I + 0.5, axis=0, out=z(3)), np.nanmean(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.nanstd(I + 0.5, out=z(())), np.nanstd(I + 0.5, axis=0, out=z(3)), np.nanstd(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.nanvar(I + 0.5, out=z(())), np.nanvar(I + 0.5, axis=0, out=z(3)), np.nanvar(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.nansum(I + 0.5, out=z(())), np.nansum(I + 0.5, axis=0, out=z(3)), np.nansum(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.nanprod(I + 0.5, out=z(())), np.nanprod(I + 0.5, axis=0, out=z(3)), np.nanprod(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.nanmax(I + 0.5, out=z(())), np.nanmax(I + 0.5, axis=0, out=z(3)), np.nanmax(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.nanmin(I + 0.5, out=z(())), np.nanmin(I + 0.5, axis=0, out=z(3)), np.nanmin(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.nanmedian(I + 0.5, out=z(())), np.nanmedian(I + 0.5, axis=0, out=z(3))
# %%
np.amax(I + 0.5, out=z(())), np.amax(I + 0.5, axis=0, out=z(3)), np.amax(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.amin(I + 0.5, out=z(())), np.amin(I + 0.5, axis=0, out=z(3)), np.amin(I + 0.5, axis=1, keepdims=True, out=z((2, 1)))
# %%
np.any(I > 2, out=z((), dtype=bool)), np.any(I > 2, axis=0, out=z(3, dtype=bool))
# %%
np.all(I > 2, out=z((), dtype=bool)), np.all(I > 2, axis=0, out=z(3, dtype=bool))
# %%
np.argmax(a, out=z((), dtype=int)), np.argmax(I, axis=0, out=z(3, dtype=int))
# %%
np.argmin(a, out=z((), dtype=int)), np.argmin(I, axis=0, out=z(3, dtype=int))
# %%
np.nanargmax(a, out=z((), dtype=int)), np.nanargmax(I, axis=0, out=z(3, dtype=int))
# %%
np.nanargmin(a, out=z((), dtype=int)), np.nanargmin(I, axis=0, out=z(3, dtype=int))
# %%
np.cumsum(a, out=z(3)), np.cumsum(I, axis=0, out=z((2, 3), dtype=int))
# %%
np.cumprod(a, out=z(3)), np.cumprod(I, axis=0, out=z((2, 3), dtype=int))
# %%
np.nancumsum(a, out=z(3)), np.nancumsum(I, axis=0, out=z((2, 3), dtype=int))
# %%
np.nancumprod(a, out=z(3)), np.nancumprod(I, axis=0, out=z((2, 3), dtype=int))
# %%
np.round(a, out=z(3)), np.around(a / 3, 1, out=z(3))
# %%
np.fix(a / 2, out=z(3))
# %%
np.isposinf(a, out=z(3, dtype=bool)), np.isneginf(a, out=z(3, dtype=bool)), np.isposinf(a, out=z(3))
# %%
np.percentile(a, 50, out=z(())), np.quantile(a, [0.5, 0.1], out=z(2)), np.quantile(I, 0.5, axis=0, out=z(3))
# %%
np.nanpercentile(a, 50, out=z(())), np.nanquantile(a, 0.5, out=z(()))
# %%
np.choose([0, 1, 0], [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], out=z(3)), np.array([1, 0]).choose([[1, 2], [3, 4]], out=z(2, dtype=int))
# %%
np.take(a, [0, 1, 1], out=z(3)), np.compress([True, False, True], a, out=z(2))
# %%
np.concatenate([a, b], out=z(6)), np.concat([[1], [2]], out=z(2, dtype=int)), np.concatenate([[1], [2]], out=z(2)), np.stack([a, b], out=z((2, 3)))
# %%
np.dot(np.eye(3), a, out=z(3)), np.outer(a, b, out=z((3, 3))), np.outer([1, 2], [3], out=z((2, 1)))
# %%
np.clip(a, 2, 5, out=z(3)), np.clip(I, 1, 4, out=z((2, 3))), np.trace(np.eye(2), out=z(())), np.linalg.multi_dot([np.eye(2), np.eye(2)], out=z((2, 2)))
# %%
np.add.reduce(a, out=z(())), np.add.reduce(a, out=(z(()),)), np.add.accumulate(a, out=z(3)), np.add.reduceat(a, [0, 1], out=z(2)), np.maximum.reduce(I, out=z(3, dtype=int))
# %%
c = np.array([3.0, 1.0, 2.0])
np.cumsum(c, out=c)
c
# %%
c = np.array([3.0, 1.0, 2.0])
np.clip(c, 1.5, 2.5, out=c)
np.round(c, out=c)
c
# %%
a.sum(out=z(())), a.mean(out=z(())), a.max(out=z(())), a.cumsum(out=z(3)), a.clip(0, 2, out=z(3)), a.round(out=z(3))
# %%
I.argmax(out=z((), dtype=int)), I.argmin(axis=1, out=z(2, dtype=int)), I.any(out=z((), dtype=bool)), I.all(axis=0, out=z(3, dtype=bool)), a.prod(out=z(())), a.cumprod(out=z(3)), a.std(out=z(())), a.var(out=z(())), a.min(out=z(()))
# %%
a.take([0, 2], out=z(2)), a.compress([1, 0, 1], out=z(2)), np.eye(3).trace(out=z(())), a.dot(b, out=z(()))
# %%
f = z(())
f.flags.writeable = False
np.sum(a, out=f)
# %%
np.mean(a, out=z(2))
# %%
np.max(a, out=z((2, 3)))
# %%
np.any(a, out=z(3))
# %%
np.sum(np.eye(3), out=z(3), axis=0, keepdims=True)
# %%
np.argmax(a, out=z(2))
# %%
np.dot(a, a, out=z(3))
# %%
np.fix(a, out=[0.0])
# %%
np.isposinf(a, out=[0.0])
# %%
np.concatenate([a,a], out=[1]*6)
# %%
np.median(a, out=[1])
# %%
np.dot(a, a, out=[1])
# %%
np.take(a,[0],out=[1])
# %%
np.clip(a,0,1,out=[1])
# %%
np.trace(I,out=[1])
# %%
np.percentile(a,50,out=[1])
# %%
np.stack([a],out=[1])
# %%
np.compress([True],a,out=[1])
# %%
np.outer(a,a,out=[1])
# %%
np.isposinf(a,out=[1])
# %%
np.fix(a,out=[1])
# %%
np.add.accumulate(a,out=[1])
# %%
np.add.reduceat(a,[0],out=[1])
# %%
np.linalg.multi_dot([np.eye(2),np.eye(2)],out=[1])
# %%
a.sum(out=np.zeros(()))
# %%
np.concatenate([a, b], out=z(3))
# %%
np.concatenate([a, b], out=z((2, 3)))
# %%
np.concatenate([a, b], out=z(6, dtype=int))
# %%
np.clip(a, 1, 2, out=z(3, dtype=int))
# %%
np.nanmean(a, out=z((), dtype=int))
# %%
np.nanstd(a, out=[1])
# %%
np.dot(np.eye(2), np.eye(2), out=z((2, 3)))
# %%
np.dot(np.eye(2), np.eye(2), out=z((2, 2), dtype=int))
# %%
np.nanmax([1.0], out=z(1))
# %%
np.nanmin(a, out=z(1))
