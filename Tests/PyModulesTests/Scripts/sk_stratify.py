import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split

rng = np.random.RandomState(0)
X = np.arange(60).reshape(30, 2)
labels = np.array(list("aabbbccccc") * 3)
for seed in [0, 1, 42]:
    X_train, X_test, y_train, y_test = train_test_split(X, labels, test_size=0.3, stratify=labels, random_state=seed)
    print(X_train[:, 0], X_test[:, 0], "".join(y_train), "".join(y_test))
for sizes in [dict(test_size=10), dict(train_size=0.5), dict(train_size=12, test_size=6), dict()]:
    a, b = train_test_split(np.arange(30), stratify=labels, random_state=3, **sizes)
    print(a, b)
numbers = rng.rand(30)
bins = pd.qcut(numbers, 4, labels=False)
print(train_test_split(np.arange(30), stratify=bins, random_state=5))
frame = pd.DataFrame({"x": numbers, "group": labels, "flag": numbers > 0.5})
train, test = train_test_split(frame, test_size=0.2, stratify=frame["group"], random_state=7)
print(test, train.index.tolist())
train, test = train_test_split(frame, test_size=0.2, stratify=frame[["group", "flag"]], random_state=7)
print(test["group"].value_counts().sort_index())
train, test = train_test_split(frame.x, stratify=frame.flag, random_state=np.random.RandomState(2), shuffle=True)
print(test.index.tolist())
np.random.seed(9)
print(train_test_split(list("abcdefgh"), stratify=[0, 0, 0, 0, 1, 1, 1, 1], test_size=2))
for change in [
    dict(stratify=np.arange(30)), dict(stratify=labels, test_size=2), dict(stratify=labels, train_size=2, test_size=5),
    dict(stratify=labels[:5]), dict(stratify=labels, shuffle=False), dict(stratify="abc"), dict(stratify=3),
    dict(stratify=np.where(numbers > 0.5, np.nan, 1.0)), dict(stratify=np.ones((3, 2, 5))), dict(stratify=[]),
]:
    try:
        print(len(train_test_split(X, random_state=0, **change)))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, str(error)[:400])
