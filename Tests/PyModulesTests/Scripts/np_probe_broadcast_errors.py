import numpy as np
a = np.ones((2, 3)); b = np.arange(3); c = np.arange(2)
print(a + b, a * c[:, None], a - 1, (b[:, None] * b).tolist(), np.broadcast_to(b, (2, 3)), np.broadcast_shapes((2, 1), (1, 3)), [x.shape for x in np.broadcast_arrays(b, c[:, None])], (np.ones((4, 1, 3)) + np.ones((2, 1))).shape, np.ones((0, 3)) + b)
def t(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
def i1():
    global b; b += 0.5
def i2(): 
    d = np.ones(3); d += np.ones((2, 3))
t(lambda: a + c); t(lambda: a @ a); t(lambda: a @ c); t(lambda: np.dot(a, a)); t(lambda: a.reshape(4, 2)); t(lambda: a.reshape(-1, -1)); t(lambda: a.reshape(-1, 4)); t(lambda: np.concatenate([a, b])); t(lambda: np.vstack([a, c])); t(lambda: np.hstack([a, b])); t(lambda: np.stack([a, b])); t(i1); t(i2); t(lambda: np.broadcast_to(c, (2, 3))); t(lambda: a.sum(axis=2)); t(lambda: np.mean(a, axis=-3)); t(lambda: np.array([[1, 2], [3]])); t(lambda: np.linalg.inv(a)); t(lambda: np.linalg.inv(np.zeros((2, 2)))); t(lambda: np.linalg.solve(np.eye(2), np.ones(3))); t(lambda: bool(a)); t(lambda: float(a)); t(lambda: len(np.array(5))); t(lambda: iter(np.array(5))); t(lambda: np.zeros(-1)); t(lambda: np.zeros("a")); t(lambda: np.arange()); t(lambda: np.linspace(0, 1, -1)); t(lambda: np.array(["a"]) + 1); t(lambda: b.foo); t(lambda: np.foo); t(lambda: np.meen(b)); t(lambda: np.zeros(3, 4)); t(lambda: np.random.rnd(3)); t(lambda: np.eye("a")); t(lambda: a.transpose(0, 0)); t(lambda: np.squeeze(a, axis=0)); t(lambda: np.split(b, 2)); t(lambda: np.argmax([])); t(lambda: np.max([])); t(lambda: np.ones((2, 3)).dot(np.ones(2))); t(lambda: np.mean(a, axes=0)); t(lambda: np.sqrt("a")); t(lambda: np.sum([[1], [1, 2]])); t(lambda: -np.array([True])); t(lambda: np.array([True]) - np.array([True])); t(lambda: hash(a))
