import numpy as np
import pandas as pd
ages = pd.Series([5, 17, 30, 64, 80], name="age")
groups = pd.cut(ages, [0, 18, 65, 100], labels=["child", "adult", "senior"])
print(groups, groups.value_counts(sort=False), groups.cat.codes.tolist(), groups.cat.categories.tolist(), groups.cat.ordered, (groups == "adult").tolist(), groups.astype(str).tolist(), sep="\n")
print((groups > "child").tolist(), groups.min(), groups.max(), groups.sort_values().index.tolist(), groups.isna().sum(), sep="\n")
q = pd.qcut(ages, 2)
print(q, q.cat.categories, q.value_counts(), ages.groupby(q, observed=True).mean(), sep="\n")
c = pd.Series(["lo", "hi", "mid", "lo"], dtype="category")
print(c, c.cat.rename_categories({"lo": "L"}).tolist(), c.cat.add_categories(["x"]).cat.categories.tolist(), c.cat.set_categories(["lo", "hi"]).tolist(), c.cat.reorder_categories(["lo", "mid", "hi"], ordered=True).min(), sep="\n")
print(pd.get_dummies(groups), pd.crosstab(groups, ages > 20), pd.Categorical(["b", "a"]).codes, sep="\n")
