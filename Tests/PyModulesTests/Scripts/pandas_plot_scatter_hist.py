import numpy as np
import pandas as pd
rng = np.random.default_rng(3)
df = pd.DataFrame({"x": rng.normal(size=20), "y": rng.normal(size=20)})
ax = df.plot.scatter(x="x", y="y", alpha=0.5, s=10)
print(ax.get_xlabel(), ax.get_ylabel(), len(ax.collections))
print(np.allclose(ax.collections[0].get_offsets(), df.to_numpy()))
ax = df["x"].plot.hist(bins=5)
print(ax.get_ylabel(), [float(p.get_height()) for p in ax.patches])
ax = df.plot(kind="scatter", x="x", y="y", title="two")
print(ax.get_title())
ax = df["y"].hist(bins=4)
print([float(p.get_height()) for p in ax.patches])
axes = df.hist(bins=3)
print(axes.shape, [a.get_title() for a in axes.ravel()])
ax = df.boxplot()
print([t.get_text() for t in ax.get_xticklabels()])
try:
    df.plot(kind="histogram")
except ValueError as error:
    print(error)
try:
    df.plot.scatter(x="x")
except TypeError as error:
    print("TypeError")
