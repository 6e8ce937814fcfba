import numpy as np

# %%
a = np.array([[3.0, 1.0], [2.0, 4.0]])
a.sum(), a.mean(), a.std(), a.var(), a.min(), a.max(), a.prod(), a.cumsum(), a.cumprod(), a.argmin(), a.argmax(), a.any(), a.all(), a.trace()
# %%
a.sum(0), a.mean(1), a.max(0), a.round(1), a.clip(1.5, 3), a.ravel(), a.flatten(), a.reshape(4), a.T, a.transpose(), a.diagonal(), a.dot([1, 1]), a.tolist(), a.copy(), a.squeeze(), a.swapaxes(0, 1)
# %%
a.argsort(axis=0), a.nonzero(), a.take([0, 3]), a.repeat(2, axis=1), a.astype(int), a.searchsorted if False else None, a.compress([True, False], axis=0), a.conj()
# %%
a.sort(); a
# %%
a.sort(axis=0); a.sort(kind='stable'); a
# %%
a.reshape(1, 4), a.reshape((4, 1)), a.reshape(-1)
# %%
a.mean(axis=0, keepdims=True), a.std(axis=1, ddof=1, keepdims=True), a.sum(axis=1, dtype=float), a.min(axis=1, keepdims=True), a.argmax(axis=1)
# %%
getattr(a, "shape"), hasattr(a, "foo"), callable(a.sum), a.sum.__name__ if hasattr(a.sum, "__name__") else "sum"
# %%
sorted(n for n in dir(a) if n in ("sum", "mean", "T", "shape"))
# %%
a.sum(axis=9)
# %%
np.zeros(2, dtype="abc")
# %%
np.mean()
# %%
np.linspace(0)
