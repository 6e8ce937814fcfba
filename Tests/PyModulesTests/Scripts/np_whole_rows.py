import numpy as np
# %%
print(np.intersect1d([1, 1, 2], [2, 1, 1], assume_unique=True))
# %%
print(repr(np.intersect1d([], [1])), repr(np.intersect1d([1,2],[2.0])), repr(np.intersect1d(["b", "a"], ["a", "c"])), repr(np.intersect1d([True],[True,False])))
# %%
a=np.arange(5.0); a+=a[::-1]; print(a); a[1:]*=a[:-1]; print(a); a-=np.float64(1); print(a)
# %%
b=np.zeros((2,3)); b+=np.arange(3); b/=2; print(b); b.T[...]*=2; print(b); np.add(b,1,out=b.T.T); print(b); np.multiply(b, b[0], out=b); print(b)
# %%
x=np.zeros(4); np.add.at(x,[0,1,1,-1],1); print(x); np.add.at(x,[2],np.array([2.5])); print(x)
# %%
try: np.add.at(x,[7],1)
except Exception as e: print(type(e).__name__, e)
# %%
print(np.insert(np.arange(3),[0,3,1],[9,8,7]), np.insert(np.zeros((2,2)),1,5,axis=1), np.delete(np.arange(6),[0,-1,0]), np.delete(np.arange(6).reshape(2,3),1,axis=1), np.delete(np.arange(6),slice(1,4)), np.delete(np.arange(3),[]), np.insert([],0,1.), np.delete([1],0))
# %%
print(np.nanmax([[1,np.nan],[np.nan,np.nan]],axis=0), np.nanmin([np.nan,2]), np.nanmax(np.array([1.,5.])), np.nanmax([[1,2],[3,4]],axis=1,keepdims=True))
# %%
print(np.isin([1,2,3],[2]), np.isin([[1,-5],[9,2]],[-5,2],invert=True), np.isin([1.5],[1]), np.isin([2**62],[-2**62, 2**62]))
# %%
print(np.bincount([1,1,3]), np.bincount([True,False,True]), np.bincount([0,2],weights=[.5,1.5]), np.bincount([],minlength=3), np.bincount(np.arange(6)[::2],minlength=7))
# %%
try: np.bincount([-1])
except Exception as e: print(type(e).__name__, e)
# %%
print(np.searchsorted([1,2,2,3,np.nan],[2,np.nan,0,9]), np.searchsorted([1,2,2,3,np.nan],[2,np.nan,0,9],side="right"), np.searchsorted([],[1,2]), np.searchsorted([1,3],2), np.searchsorted(np.arange(10)[::-1][::-1],[3,3.5,11]))
# %%
print(np.unique([3,1,np.nan,np.nan,1]), np.unique([-0.0,0.0]), np.unique([],return_counts=True))
# %%
print(np.array([1.9,-1.9]).astype(int), np.array([True,False]).astype(float), np.array([[True],[False]]).T.astype(int))
# %%
r=np.random.default_rng(3)
# %%
print(r.permutation(5), r.permutation(np.arange(4.)), r.permutation([[1,2],[3,4],[5,6]]), r.permutation(["a","b","c"]), r.permutation(1), r.permutation(0), r.exponential(2,3), r.gamma(2.,size=2), r.beta(.5,.5,2), r.poisson(3,4), r.binomial(10,.3,3), r.standard_normal(2), r.random((2,2)), r.standard_exponential(2), r.integers(0,5,3), r.lognormal(0,1,2), r.chisquare(2,2), r.standard_t(3,2), r.triangular(0,1,2,2), r.geometric(.2,2), r.uniform([0,1],[1,2]), r.normal(), r.exponential(), r.poisson())
# %%
h=np.random.RandomState(3)
# %%
print(h.permutation(5), h.permutation(np.arange(4.)), h.rand(2,2), h.randn(3), h.exponential(1,2), h.gamma(2.,size=2), h.poisson(3,3), h.binomial(5,.5,2), h.uniform(-1,1,2), h.normal(0,1,2), h.random_sample(), h.standard_normal(2), h.randint(0,9,4), h.choice(5,3), h.shuffle(np.arange(3)))
# %%
m=np.arange(12.).reshape(3,4); print(m.argmax(axis=1), m.argmin(axis=0), np.argmax([np.nan,1]), np.argmax([1,np.nan,np.nan]), np.argmax(np.r_[np.zeros(100),5,5,np.zeros(100)]), np.argmin(-np.arange(200)))
