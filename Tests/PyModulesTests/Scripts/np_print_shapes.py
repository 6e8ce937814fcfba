import numpy as np

# %%
np.array(5), np.array(1.5), np.array("x"), np.array(True), print(np.array(1.0), np.array("s"))
# %%
np.arange(24).reshape(2, 3, 4)
# %%
print(np.arange(8).reshape(2, 2, 2)); print(np.zeros((0, 3)), np.array([]))
# %%
np.zeros((0, 3)), np.array([], dtype=int), np.array([], dtype=bool), np.ones((2, 0))
# %%
np.array([1, -10, 100]), np.array([True, False]), np.array([[1.5, np.nan], [-np.inf, 2]]), np.array(["a", "long one", "it's"]), np.array([None, 1, "x", [1, 2]], dtype=object)
# %%
np.arange(1001), np.zeros((40, 40)), np.linspace(0, 1, 2000)
# %%
np.arange(100.0)
# %%
print(np.random if False else np.eye(4) * 0.1)
# %%
np.array([1e5, 1e-5]), np.array([123456789.0]), np.array([1e8]), np.array([0.0001, 1]), np.array([0.00001, 0.00002]), np.array([1.0, 1000.0, 1001]), np.array([1e-320, 1.0]), np.array([-0.0, 0.0])
# %%
np.arange(10**6), np.array([[1, 2], [3, 4]], dtype=float), np.full((2, 2), 1 / 3), np.array([1 / 3, 1e10])
# %%
str(np.array([1.0, 2])), f"{np.array([1, 2])}", repr([np.array([1, 2])]), "%s" % np.array([1.5])
# %%
f"{np.array([1.0]):.2f}"
# %%
f"{np.array(1.234):.2f}", len(repr(np.arange(500.0))), len(str(np.arange(5000)))
# %%
np.array(["x" * 30] * 5), np.array([["a", "b"], ["c", "d"]])
# %%
np.arange(27.0).reshape(3, 3, 3) / 7
