import numpy as np
from sklearn.model_selection import train_test_split
X = np.arange(20).reshape(10, 2); y = np.arange(10)
for kw in [dict(random_state=0), dict(test_size=.3, random_state=1), dict(test_size=3, random_state=2), dict(train_size=.5, random_state=3), dict(shuffle=False), dict(train_size=4, test_size=2, random_state=5)]:
    a, b, c, d = train_test_split(X, y, **kw); print(c, d, a.shape, b.shape)
print(train_test_split(list("abcdef"), random_state=0))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: train_test_split(X, y[:5])); attempt(lambda: train_test_split(X, test_size=1.5)); attempt(lambda: train_test_split(X, test_size=20)); attempt(lambda: train_test_split()); attempt(lambda: train_test_split(X, shuffle=False, stratify=y)); attempt(lambda: train_test_split([1], [2])); attempt(lambda: train_test_split(X, random_state=-1))
