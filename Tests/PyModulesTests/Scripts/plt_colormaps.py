import numpy as np
import matplotlib.pyplot as plt
from matplotlib.colors import ListedColormap, LinearSegmentedColormap
names = ["viridis", "plasma", "inferno", "magma", "cividis", "turbo", "coolwarm", "RdBu", "RdBu_r", "bwr", "seismic", "Blues", "Reds", "PuOr", "YlOrBr", "hot", "jet", "jet_r", "bone", "copper", "hsv", "cool", "spring", "summer_r", "rainbow", "rainbow_r", "gray", "binary", "tab10", "tab20c", "Set1", "Paired", "Accent", "viridis_r", "terrain", "Wistia"]
for name in names:
    cmap = plt.get_cmap(name)
    print(name, cmap.N, cmap(0.0), cmap(0.5), cmap(1.0))
    print(cmap(np.linspace(0, 1, 7)).sum(axis=0), cmap(np.arange(256)).sum())
print(plt.cm.viridis(0.5), plt.cm.viridis(3), plt.cm.viridis(-1.0), plt.cm.viridis(2.0), plt.cm.viridis(np.nan))
print(plt.cm.viridis([0.1, 0.9]), plt.cm.viridis(0.3, alpha=0.5))
print(type(plt.cm.viridis).__name__, type(plt.cm.coolwarm).__name__, plt.cm.tab10.colors[:2])
print(plt.get_cmap("rainbow", 5)(np.arange(5)), plt.get_cmap("rainbow_r", 4)(0.3))
few = plt.get_cmap("viridis", 5)
print(few.N, few(np.arange(5)))
print(plt.get_cmap("coolwarm", 3)(np.arange(3)))
print(plt.cm.hot.resampled(4)([0.1, 0.4, 0.6, 0.9]), plt.cm.hot.reversed()(0.2), plt.cm.hot.reversed().name)
own = ListedColormap([(0.1, 0.2, 0.3), "red", "#00ff0080"])
print(own.N, own(0), own(1), own(2), own(0.5))
mix = LinearSegmentedColormap.from_list("mix", ["white", (0.123, 0.456, 0.789), "black"])
print(mix(0.3), mix(0.7), mix.N, mix.name)
