import numpy as np


def z(*s, **k):
    return np.zeros(*s, **k)


a = np.array([4.0, 1.0, 9.0])
b = np.array([2.0, 0, 3])
I = np.arange(6).reshape(2, 3)
n0 = -np.zeros((2, 3))
# %%
np.divide(a, b, out=z(3), where=b != 0)
# %%
np.divide(a,b,where=True)
# %%
np.divide(a, b, out=z((2,3)), where=b != 0)
# %%
np.sqrt(a, out=z(3), where=[[True],[False]])
# %%
np.sqrt(a, out=z(3), where=[1, 0, 1])
# %%
np.sqrt(a, out=z(3), where='a')
# %%
np.sqrt(a, out=z(3), where=[1.0, 0, 1])
# %%
np.sqrt(a, out=z(3), where=[True, False])
# %%
np.sqrt(a, out=z(3), where=None)
# %%
np.sqrt(a, z(3), where=False)
# %%
np.add(I, 1, out=z((2,3)), where=I % 2 == 0)
# %%
np.add(I, 1.5, out=z((2,3), dtype=int), where=I % 2 == 0)
# %%
np.add(I, 1.5, out=z((2,3), dtype=int), casting='unsafe')
# %%
np.add(I, 1, out=z((2,3)), dtype=float)
# %%
np.log(np.array([1., 0, -1]), out=np.full(3, -5.), where=[True, False, False])
# %%
np.log(np.array([1., 0, -1]), where=[True, True, False], out=np.full(3, -5.))
# %%
np.matmul(np.eye(2), np.eye(2), where=[True])
# %%
np.matmul(np.eye(2), np.eye(2), out=z((2,2)))
# %%
np.exp(1.0, out=z(()))
# %%
np.exp(1.0, out=z(3))
# %%
np.exp(a, out=(z(3),))
# %%
np.exp(a, out=(z(3), z(3)))
# %%
np.exp(a, out=())
# %%
np.exp(a, out=(None,))
# %%
np.exp(a, z(3), out=z(3))
# %%
np.exp(a, None)
# %%
np.exp(a, None, None)
# %%
np.exp(a, 3)
