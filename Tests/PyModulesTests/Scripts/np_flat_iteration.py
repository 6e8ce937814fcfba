import numpy as np
a = np.arange(6).reshape(2, 3)
a.flat[3], a.flat[-1], a.flat[1:4], a.flat[[0, 5]], len(a.flat)
# %%
a.flat[0] = 10; a.flat[[1, 2]] = [20, 30]; a
# %%
a.flat[3:] = 0; a
# %%
a.flat = 7; a
# %%
list(np.eye(2).flat), [v for v in a.T.flat]
# %%
b = np.arange(4).reshape(2, 2).T
b.flat[1] = 99; b, b.base if False else None
# %%
a.flat[10]
# %%
np.array(a.flat), a.flat.copy(), a.flat.index if False else None
# %%
for row in a: print(row)
# %%
for i, v in enumerate(b.flat): print(i, v)
# %%
[tuple(i) for i in np.ndindex(2, 2)], list(np.ndenumerate(np.eye(2)))
