# %%
import numpy as np, matplotlib.pyplot as plt
from sklearn.linear_model import Ridge, Lasso
from sklearn.model_selection import learning_curve, validation_curve, train_test_split
rng = np.random.RandomState(0); X = rng.randn(120, 15); y = X[:, :3] @ [3, -2, 1] + rng.randn(120)
sizes, train, test = learning_curve(Ridge(alpha=1), X, y, train_sizes=[.2, .5, 1.], cv=5, scoring='neg_mean_squared_error')
print(sizes, -train.mean(axis=1).round(3), -test.mean(axis=1).round(3))
# %%
alphas = np.logspace(-3, 0, 4)
tr, te = validation_curve(Lasso(), X, y, param_name='alpha', param_range=alphas, cv=4)
for a, s, t in zip(alphas, tr.mean(1), te.mean(1)): print(f"{a:<8.3g} train {s:.3f} test {t:.3f}")
# %%
plt.semilogx(alphas, tr.mean(1), 'o-', label='train'); plt.semilogx(alphas, te.mean(1), 's--', label='test'); plt.legend(loc='best'); plt.grid(True); plt.xlabel(r'$\alpha$'); plt.show()
alphas[te.mean(1).argmax()]
