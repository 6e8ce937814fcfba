import pandas as pd
import matplotlib.pyplot as plt
df = pd.DataFrame({"alpha": [0.1, 1.0, 10.0], "train": [1.0, 1.5, 3.0], "test": [2.0, 1.7, 3.2]})
ax = df.plot(x="alpha", y=["train", "test"], title="Error", xlabel="alpha", ylabel="MSE", logx=True)
print([line.get_label() for line in ax.get_lines()])
print(ax.get_title(), ax.get_xlabel(), ax.get_ylabel(), ax.get_xscale())
for line in ax.get_lines():
    print(line.get_xdata().tolist(), line.get_ydata().tolist())
ax = df.set_index("alpha").plot()
print(ax.get_xlabel(), [t.get_text() for t in ax.get_legend().get_texts()])
ax = df["train"].plot(label="the training error", legend=True)
print([t.get_text() for t in ax.get_legend().get_texts()])
fig, axes = plt.subplots(1, 2)
print(df.plot(x="alpha", y="test", ax=axes[1]) is axes[1])
print(axes[1].get_xlabel(), repr(axes[1].get_ylabel()))
ax = df.plot.line(x="alpha", legend=False)
print(ax.get_legend())
