# The arguments of plot: what the axes hold afterwards, and which kinds refuse which.
import matplotlib.pyplot as plt
import pandas as pd

df = pd.DataFrame({"a": [1.0, 3.0, 2.0], "b": [2.0, 1.0, 4.0]})


def told(ax):
    print(repr(ax.get_title()), repr(ax.get_xlabel()), repr(ax.get_ylabel()))
    print([round(float(v), 6) for v in ax.get_xlim() + ax.get_ylim()])
    print(ax.get_xscale(), ax.get_yscale(), len(ax.patches), len(ax.collections))
    plt.close("all")


def wrong(call):
    try:
        call()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
    plt.close("all")


told(df.plot.line(title="T", xlabel="X", ylabel="Y", legend=True, grid=True, figsize=(4, 3), rot=45, fontsize=8))
told(df.plot.line(y="b", color="red", legend=False, use_index=True, style="--"))
told(df.plot.line(x="a", y=["b"], c="red"))
told(df.plot.line(stacked=False, xlim=(0, 2), ylim=(0, 5), subplots=False, layout=None))
told(df.plot.line(xticks=[0, 1], yticks=[1, 2], colormap="viridis"))
told(df.plot.line(ax=plt.subplots()[1], sharex=False, sharey=False))
told(df.plot.line(logy=True))
told(df.plot.line(logx=True))
told(df.plot.line(loglog=True))
wrong(lambda: df.plot.line(bins=3))
wrong(lambda: df.plot.line(s=3))

told(df.plot.bar(title="T", xlabel="X", ylabel="Y", legend=True, grid=True, figsize=(4, 3), rot=45, fontsize=8))
told(df.plot.bar(y="b", color="red", legend=False, use_index=True, style="--"))
told(df.plot.bar(x="a", y="b"))
told(df.plot.bar(stacked=True, subplots=False, layout=None))
told(df.plot.bar(stacked=False, xlim=(0, 2), ylim=(0, 5)))
told(df.plot.bar(xticks=[0, 1], yticks=[0, 2], colormap="viridis"))
told(df.plot.bar(ax=plt.subplots()[1], sharex=False, sharey=False))
told(df.plot.bar(logy=True, logx=False, loglog=False))
wrong(lambda: df.plot.bar(bins=3))
wrong(lambda: df.plot.bar(c="red"))
wrong(lambda: df.plot.bar(s=3))

told(df.plot.barh(title="T", xlabel="X", ylabel="Y", legend=True, grid=True, figsize=(4, 3), rot=45, fontsize=8))
told(df.plot.barh(y="b", color="red", legend=False, use_index=True, style="--"))
told(df.plot.barh(x="a", y="b"))
told(df.plot.barh(stacked=True, subplots=False, layout=None))
told(df.plot.barh(stacked=False, xlim=(0, 5), ylim=(0, 5)))
told(df.plot.barh(xticks=[0, 2], yticks=[0, 1], colormap="viridis"))
told(df.plot.barh(ax=plt.subplots()[1], sharex=False, sharey=False))
told(df.plot.barh(logx=True, logy=False, loglog=False))
wrong(lambda: df.plot.barh(bins=3))
wrong(lambda: df.plot.barh(c="red"))
wrong(lambda: df.plot.barh(s=3))

told(df.plot.hist(bins=4, title="T", xlabel="X", ylabel="Y", legend=True, grid=True, figsize=(4, 3), rot=30, fontsize=7))
told(df.plot.hist(y="a", stacked=False, xlim=(0, 6), ylim=(0, 3), xticks=[0, 3, 6], yticks=[0, 1, 2, 3], use_index=True))
told(df.plot.hist(color=["r", "b"], style="--", subplots=False, layout=None, x=None))
told(df.plot.hist(ax=plt.subplots()[1], colormap="viridis", sharex=False, sharey=False))
told(df.plot.hist(logy=True, logx=False, loglog=False))
wrong(lambda: df.plot.hist(c="red"))
wrong(lambda: df.plot.hist(s=3))

told(df.plot.box(title="T", xlabel="X", ylabel="Y", grid=True, figsize=(4, 3), rot=30, fontsize=7, color="k", legend=True))
told(df.plot.box(y="a", xlim=(0, 2), ylim=(0, 6), xticks=[1], yticks=[0, 3], use_index=True))
told(df.plot.box(ax=plt.subplots()[1], colormap="viridis", sharex=False, sharey=False, x=None))
told(df.plot.box(logy=True, logx=False, loglog=False, stacked=False, style="--", subplots=False, layout=None))
wrong(lambda: df.plot.box(bins=3))
wrong(lambda: df.plot.box(c="red"))
wrong(lambda: df.plot.box(s=3))

told(df.plot.scatter(x="a", y="b", s=30, c="red", title="T", xlabel="X", ylabel="Y", grid=True, figsize=(4, 3), rot=30, fontsize=7, legend=False))
told(df.plot.scatter("a", "b", color="blue", xlim=(0, 6), ylim=(0, 5), xticks=[0, 3, 6], yticks=[0, 2, 4]))
told(df.plot.scatter("a", "b", c="a", colormap="viridis", subplots=False, layout=None))
told(df.plot.scatter("a", "b", logx=True, stacked=False, style="--"))
told(df.plot.scatter("a", "b", logy=True, ax=plt.subplots()[1]))
told(df.plot.scatter("a", "b", loglog=True, sharex=False, sharey=False, use_index=True))
wrong(lambda: df.plot.scatter("a", "b", bins=3))

axes = df.hist(column=["a", "b"], bins=3, grid=False, xlabelsize=8, xrot=45, ylabelsize=7, yrot=10, sharex=False, sharey=False, figsize=(6, 3), layout=None, legend=False, by=None, ax=None)
print(axes.shape, [ax.get_title() for ax in axes.ravel()], [len(ax.patches) for ax in axes.ravel()])
told(df["a"].hist(by=None, ax=plt.subplots()[1], bins=3, grid=True, xrot=20, yrot=5, xlabelsize=6, ylabelsize=6, legend=False))
out = df.boxplot(column=["a", "b"], by=None, ax=plt.subplots()[1], rot=30, grid=False, figsize=None, fontsize=8, layout=None)
print([t.get_text() for t in out.get_xticklabels()])
