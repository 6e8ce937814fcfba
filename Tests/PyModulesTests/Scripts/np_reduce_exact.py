import numpy as np

# %%
def stream(n, seed=12345):
    values = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        values.append(seed / 2147483648 - 0.5)
    return np.array(values)
# %%
for n in [1, 5, 7, 8, 9, 100, 127, 128, 129, 200, 1000, 5000]:
    a = stream(n); print(n, a.sum().hex(), a.mean().hex(), a.std().hex(), a.var(ddof=1 if n > 1 else 0).hex())
# %%
X = stream(600).reshape(200, 3)
[v.hex() for v in X.sum(axis=0)], [v.hex() for v in X.mean(axis=0)], [v.hex() for v in X.std(axis=0)], X.sum().hex(), X.var().hex()
# %%
[v.hex() for v in X.sum(axis=1)[:5]], [v.hex() for v in X.T.sum(axis=0)[:5]], [v.hex() for v in X.T.sum(axis=1)], X[:, 1].sum().hex(), X[::2].sum().hex(), X[:, :2].sum().hex()
# %%
Y = np.asfortranarray(X); [v.hex() for v in Y.sum(axis=0)], [v.hex() for v in Y.mean(axis=0)], [v.hex() for v in Y.var(axis=0)], Y.sum().hex(), (Y * 2).sum(axis=0)[0].hex()
# %%
Z = stream(720).reshape(8, 9, 10)
Z.sum().hex(), [v.hex() for v in Z.sum(axis=(0, 2))], [v.hex() for v in Z.sum(axis=(0, 1))[:3]], [v.hex() for v in Z.sum(axis=1)[0][:3]], [v.hex() for v in Z.mean(axis=2)[0][:3]], [v.hex() for v in Z.sum(axis=0)[0][:3]]
# %%
Z.transpose(2, 0, 1).sum(axis=0)[0, 0].hex(), Z[::-1].sum().hex(), Z[:, ::-1, ::2].sum(axis=1)[0, 0].hex(), Z.transpose(1, 2, 0).sum().hex()
# %%
np.cumsum(stream(50))[-1].hex(), np.prod(stream(30) + 1).hex(), np.median(stream(51)).hex(), np.percentile(stream(40), 37).hex(), np.linspace(-0.3, 0.7, 11)[3].hex(), np.arange(0, 1, 0.1)[7].hex()
# %%
((X - X.mean(axis=0)) / X.std(axis=0))[7, 1].hex(), np.round(stream(3), 3), (stream(5) ** 2).sum().hex()
