import warnings
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.linear_model import ElasticNet, Lasso, LassoCV, Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

np.random.seed(42)
warnings.filterwarnings("ignore")
n, p = 100, 20
X = np.random.randn(n, p)
w = np.zeros(p); w[:5] = [3, -2, 1.5, 0, 1]
y = X @ w + 0.5 * np.random.randn(n)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0)

alphas = 10 ** np.linspace(-3, 2, 50)
coefs = []
for a in alphas:
    lasso = Lasso(alpha=a, max_iter=10_000).fit(X_train, y_train)
    coefs.append(lasso.coef_)
    if (np.abs(lasso.coef_) < 1e-8).all():
        break
coefs = np.array(coefs)

fig, ax = plt.subplots(1, 2, figsize=(12, 4))
ax[0].semilogx(alphas[: len(coefs)], coefs, "b--")
ax[0].set(xlabel=r"$\alpha$", ylabel="weights", title='Lasso')
ax[0].axis("tight");
plt.show()

def soft_threshold(z, t):
    """S(z, t) = sign(z) max(|z| - t, 0)"""
    return np.sign(z) * np.maximum(np.abs(z) - t, 0.0)

class RidgeGD:
    def __init__(self, alpha=1.0, lr=1e-2, n_iter=1000):
        self.alpha, self.lr, self.n_iter = alpha, lr, n_iter

    def fit(self, X, y):
        n, p = X.shape
        self.coef_ = np.zeros(p)
        for it in range(self.n_iter):
            grad = -2 / n * X.T @ (y - X @ self.coef_) + 2 * self.alpha * self.coef_
            self.coef_ -= self.lr * grad
            if it % 100 == 0 and np.linalg.norm(grad) < 1e-6: break
        return self

    def predict(self, X): return X @ self.coef_

models = {"ridge": Ridge(alpha=1.0), "lasso": Lasso(alpha=0.1), "enet": ElasticNet(l1_ratio=0.5)}
scores = {name: mean_squared_error(y_test, m.fit(X_train, y_train).predict(X_test)) ** 0.5
          for name, m in models.items()}
for name, score in sorted(scores.items(), key=lambda kv: kv[1]):
    print(f"{name:<10}{score:8.4f}", "%.2f" % score, "{:.3e}".format(score))
df = pd.DataFrame({"feature": [f"x{i}" for i in range(p)], "coef": models["lasso"].coef_})
df["abs"] = df.coef.abs()
print(df[df["coef"] != 0].sort_values("abs", ascending=False).head(10))
mask = ~(df["coef"] == 0) & (df["abs"] > .1) | (df.index < 3)
grid = GridSearchCV(make_pipeline(PolynomialFeatures(degree=2, include_bias=False), StandardScaler(),
                                  Ridge()), {"ridge__alpha": np.logspace(-3, 3, 7)}, cv=5,
                    scoring='neg_mean_squared_error').fit(X, y)
print('best alpha: {}, RMSE: {:.3f}'.format(grid.best_params_['ridge__alpha'], np.sqrt(-grid.best_score_)))
assert len(coefs) > 0 and coefs.shape[1] == p, f"{coefs.shape=}"
LassoCV(cv=5).fit(X, y).alpha_
