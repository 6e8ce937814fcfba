# %% linear models from scratch, as classes that share a parent
from dataclasses import dataclass, field
from functools import partial, reduce
from itertools import combinations, product
import math
import random
import numpy as np


class LinearModel:
    """A linear model that learns by gradient descent."""

    def __init__(self, learning_rate=0.05, iterations=300, verbose=False):
        self.learning_rate = learning_rate
        self.iterations = iterations
        self.verbose = verbose
        self.history = []

    def penalty(self, w):
        return 0.0

    def gradient_of_penalty(self, w):
        return np.zeros_like(w)

    def fit(self, X, y):
        m, n = X.shape
        self.w, self.b = np.zeros(n), 0.0
        for i in range(self.iterations):
            error = X @ self.w + self.b - y
            dw = (X.T @ error) / m + self.gradient_of_penalty(self.w)
            db = error.mean()
            self.w = self.step(self.w - self.learning_rate * dw)
            self.b -= self.learning_rate * db
            loss = 0.5 * np.mean(error ** 2) + self.penalty(self.w)
            self.history.append(loss)
            if self.verbose and i % 100 == 0:
                print(f"{type(self).__name__} step {i:4d}: loss {loss:10.4f}")
        return self

    def step(self, w):
        return w

    def predict(self, X):
        return X @ self.w + self.b

    def score(self, X, y):
        residual = y - self.predict(X)
        return 1 - (residual ** 2).sum() / ((y - y.mean()) ** 2).sum()

    def __repr__(self):
        return f"{type(self).__name__}(learning_rate={self.learning_rate}, iterations={self.iterations})"


class RidgeGD(LinearModel):
    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def penalty(self, w):
        return 0.5 * self.alpha * np.sum(np.square(w))

    def gradient_of_penalty(self, w):
        return self.alpha * w


class LassoISTA(LinearModel):
    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def penalty(self, w):
        return self.alpha * np.abs(w).sum()

    def step(self, w):
        limit = self.learning_rate * self.alpha
        return np.sign(w) * np.maximum(np.abs(w) - limit, 0)


# %% data
np.random.seed(1)
X = np.random.randn(80, 6)
X = (X - X.mean(axis=0)) / X.std(axis=0)
true_w = np.array([3.0, -2.0, 0.0, 0.0, 1.5, 0.0])
y = X @ true_w + 4 + 0.5 * np.random.randn(80)
print(X.shape, y.shape, y[:3].round(3))
# %%
models = [LinearModel(verbose=True), RidgeGD(alpha=0.5, verbose=True), LassoISTA(alpha=0.3, verbose=True)]
for model in models:
    model.fit(X, y)
models
# %%
for model in models:
    print("%-12s" % type(model).__name__, np.round(model.w, 3), round(float(model.b), 3), f"R^2 = {model.score(X, y):.4f}", "zeros:", np.count_nonzero(model.w == 0))
# %% the loss goes down
[all(a >= b - 1e-12 for a, b in zip(m.history, m.history[1:])) for m in models]
# %% closed form of ridge beside descent
A = X.T @ X / len(y) + 0.5 * np.eye(X.shape[1])
w_exact = np.linalg.solve(A, X.T @ (y - y.mean()) / len(y))
np.max(np.abs(w_exact - models[1].w)) < 1e-6


# %% a run of settings
@dataclass(order=True)
class Trial:
    score: float
    alpha: float = field(compare=False)
    rate: float = field(compare=False, default=0.05)

    @property
    def label(self):
        return f"alpha={self.alpha:g}, rate={self.rate:g}"


trials = []
for alpha, rate in product([0.01, 0.1, 1.0], [0.02, 0.1]):
    model = LassoISTA(alpha=alpha, learning_rate=rate, iterations=200).fit(X[:60], y[:60])
    trials.append(Trial(round(float(model.score(X[60:], y[60:])), 6), alpha, rate))
best = max(trials)
print(best.label, best.score)
for trial in sorted(trials, reverse=True)[:3]:
    print(trial)
# %% all pairs of features, by least squares
def rss(columns):
    A = np.column_stack([np.ones(len(y)), X[:, list(columns)]])
    coef, residual, rank, _ = np.linalg.lstsq(A, y, rcond=None)
    return float(residual[0])


ranking = sorted(combinations(range(6), 2), key=rss)
print(ranking[:3], [round(rss(c), 3) for c in ranking[:3]])
# %% stochastic descent with a decaying rate
def sgd(X, y, epochs=20, rate0=0.1, seed=3):
    rng = random.Random(seed)
    w, b, order = [0.0] * X.shape[1], 0.0, list(range(len(y)))
    for epoch in range(epochs):
        rng.shuffle(order)
        rate = rate0 / (1 + epoch)
        for i in order:
            error = sum(wj * xj for wj, xj in zip(w, X[i].tolist())) + b - float(y[i])
            w = [wj - rate * error * xj for wj, xj in zip(w, X[i].tolist())]
            b -= rate * error
    return w, b


w_sgd, b_sgd = sgd(X, y)
print([round(v, 3) for v in w_sgd], round(b_sgd, 3))
# %% decorators that count calls
calls = {}


def counted(function):
    def wrapper(*args, **kwargs):
        calls[function.__name__] = calls.get(function.__name__, 0) + 1
        return function(*args, **kwargs)
    return wrapper


@counted
def huber(r, delta=1.0):
    return np.where(np.abs(r) <= delta, 0.5 * r ** 2, delta * (np.abs(r) - 0.5 * delta))


losses = {name: float(np.mean(f(y - y.mean()))) for name, f in {"square": lambda r: 0.5 * r ** 2, "abs": np.abs, "huber": huber, "huber2": partial(huber, delta=2.0)}.items()}
print({k: round(v, 4) for k, v in losses.items()}, calls, math.isclose(reduce(max, losses.values()), losses["square"]))
