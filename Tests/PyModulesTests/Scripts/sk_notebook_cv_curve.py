# Choosing the penalty: the curve of cross-validation with its error bars, and the one-standard-error rule.
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.datasets import make_regression
from sklearn.linear_model import ElasticNetCV, Lasso, LassoCV, LassoLarsIC, RidgeCV
from sklearn.model_selection import KFold, RepeatedKFold, cross_val_predict, cross_val_score, cross_validate, train_test_split

X, y, w = make_regression(n_samples=120, n_features=25, n_informative=6, noise=20.0, coef=True, random_state=7)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=1)
print("informative:", np.flatnonzero(w))

alphas = np.logspace(-1, 2, 20)
cv = KFold(n_splits=5, shuffle=True, random_state=0)
scores, scores_std = [], []
for alpha in alphas:
    this_scores = cross_val_score(Lasso(alpha=alpha, max_iter=10000), X_train, y_train, cv=cv, scoring="neg_mean_squared_error", n_jobs=1)
    scores.append(-np.mean(this_scores))
    scores_std.append(np.std(this_scores) / np.sqrt(cv.get_n_splits()))
scores, scores_std = np.array(scores), np.array(scores_std)
i_best = np.argmin(scores)
i_one = np.max(np.where(scores <= scores[i_best] + scores_std[i_best])[0])
print(f"best alpha {alphas[i_best]:.4f} (MSE {scores[i_best]:.2f} +/- {scores_std[i_best]:.2f}), one-standard-error alpha {alphas[i_one]:.4f}")
plt.figure().set_size_inches(8, 6)
plt.semilogx(alphas, scores)
plt.semilogx(alphas, scores + scores_std, "b--")
plt.semilogx(alphas, scores - scores_std, "b--")
plt.fill_between(alphas, scores + scores_std, scores - scores_std, alpha=0.2)
plt.axvline(alphas[i_best], linestyle="--", color=".5")
plt.axhline(np.min(scores), linestyle="--", color=".5")
plt.ylabel("CV score +/- std error")
plt.xlabel("alpha")
plt.xlim([alphas[0], alphas[-1]])
plt.show()

# %% the same by LassoCV
model = LassoCV(alphas=alphas, cv=cv, max_iter=10000).fit(X_train, y_train)
print(round(model.alpha_, 6), model.mse_path_.shape, np.allclose(model.mse_path_.mean(axis=1)[::-1], scores, rtol=1e-2))
m_log_alphas = -np.log10(model.alphas_)
plt.plot(m_log_alphas, model.mse_path_, ":")
plt.plot(m_log_alphas, model.mse_path_.mean(axis=-1), "k", label="Average across the folds", linewidth=2)
plt.legend()
plt.show()

# %% fold by fold
for k, (train, test) in enumerate(cv.split(X_train, y_train)):
    model.fit(X_train[train], y_train[train])
    print("[fold {0}] alpha: {1:.5f}, score: {2:.5f}".format(k, model.alpha_, model.score(X_train[test], y_train[test])))

# %% other criteria
for criterion in ["aic", "bic"]:
    ic = LassoLarsIC(criterion=criterion).fit(X_train, y_train)
    print(criterion, round(ic.alpha_, 4), int((ic.coef_ != 0).sum()))
ridge = RidgeCV(alphas=np.logspace(-3, 3, 13)).fit(X_train, y_train)
enet = ElasticNetCV(l1_ratio=[0.1, 0.5, 0.9, 1.0], alphas=alphas, cv=cv).fit(X_train, y_train)
print("RidgeCV %.4f %.4f" % (ridge.alpha_, ridge.score(X_test, y_test)))
print("ElasticNetCV", enet.l1_ratio_, round(enet.alpha_, 4), round(enet.score(X_test, y_test), 4))
repeated = cross_validate(
    Lasso(alpha=alphas[i_one]), X, y, cv=RepeatedKFold(n_splits=5, n_repeats=3, random_state=1),
    scoring=["r2", "neg_mean_absolute_error"], return_train_score=True)
print({key: round(value.mean(), 4) for key, value in repeated.items() if "time" not in key})
predicted = cross_val_predict(Lasso(alpha=alphas[i_one]), X, y, cv=5)
print(np.corrcoef(y, predicted)[0, 1].round(5))
chosen = set(np.flatnonzero(Lasso(alpha=alphas[i_one]).fit(X_train, y_train).coef_).tolist())
truth = set(np.flatnonzero(w).tolist())
print(f"found {len(chosen & truth)} of {len(truth)}, {len(chosen - truth)} too many")
print(pd.DataFrame({"alpha": alphas, "mse": scores, "se": scores_std}).iloc[::5].round(3))
