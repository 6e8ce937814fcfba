import numpy as np
rng = np.random.default_rng(0)
X = rng.standard_normal((40, 30)); x = X.ravel(); M = X > -0.5; row = M[0]
def h(v): return [float(q).hex() for q in np.ravel(v)[:6]]
# %%
h(np.sum(x, where=x > -0.5))
# %%
h(np.sum(X, where=M))
# %%
h(np.sum(X, where=row))
# %%
h(np.sum(X, axis=0, where=M))
# %%
h(np.sum(X, axis=1, where=M))
# %%
h(np.sum(X, axis=1, where=row))
# %%
h(np.sum(np.asfortranarray(X), axis=0, where=M))
# %%
h(np.sum(X.T, where=M.T))
# %%
h(np.sum(X, where=M[:, :1]))
# %%
h(np.mean(x, where=x > -.5))
# %%
h(np.mean(X, axis=0, where=M))
# %%
h(np.mean(X, axis=1, where=M))
# %%
h(np.var(x, where=x > -.5))
# %%
h(np.var(X, axis=1, where=M))
# %%
h(np.var(X, axis=0, where=M))
# %%
h(np.std(X, where=M))
# %%
h(np.sum(x, initial=.1))
# %%
h(np.sum(X, axis=0, initial=.1))
# %%
h(np.sum(X, axis=1, initial=.1))
# %%
h(np.sum(X, initial=.1))
# %%
h(np.prod(X, axis=0, initial=.1))
# %%
h(np.prod(x, initial=.3))
# %%
h(np.prod(x, where=x>0))
# %%
h(np.prod(X, axis=0, where=M))
# %%
h(np.prod(X, axis=1, where=M))
# %%
h(np.sum(np.array([-0.0]), where=np.array([True])))
# %%
h(np.sum(np.array([-0.0])))
# %%
h(np.sum(np.array([-0.0]), initial=-0.0))
# %%
h(np.nansum(x, where=x > -.5))
# %%
h(np.nanmean(X, where=M))
# %%
h(np.nanvar(X, axis=1, where=M))
# %%
h(np.nansum(X, axis=0, initial=.1))
# %%
h(np.subtract.reduce(x, initial=.1))
# %%
h(np.divide.reduce(x[:5], initial=3))
# %%
h(np.maximum.reduce(x, initial=.1))
# %%
h(np.add.reduce(X, initial=.1))
# %%
h(np.hypot.reduce(x, initial=.1))
# %%
h(np.logaddexp.reduce(x))
# %%
h(np.logaddexp.reduce(X))
# %%
h(np.sum(np.arange(10), where=np.arange(10) > 3, dtype=float))
# %%
h(np.nanmax(np.array([np.nan])))
