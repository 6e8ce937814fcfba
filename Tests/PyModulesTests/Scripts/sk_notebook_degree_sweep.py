# Under- and overfitting: sweep the degree, then hold the degree and sweep the penalty.
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.linear_model import Lasso, LinearRegression, Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import cross_val_score, learning_curve
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

np.random.seed(0)


def true_fun(X):
    return np.cos(1.5 * np.pi * X)


X = np.sort(np.random.rand(30))
y = true_fun(X) + np.random.randn(30) * 0.1
X_test = np.linspace(0, 1, 100)
degrees = [1, 4, 15]
fig, axes = plt.subplots(1, len(degrees), figsize=(14, 5))
for ax, degree in zip(axes, degrees):
    pipeline = Pipeline([("polynomial_features", PolynomialFeatures(degree=degree, include_bias=False)), ("linear_regression", LinearRegression())])
    pipeline.fit(X[:, np.newaxis], y)
    scores = cross_val_score(pipeline, X[:, np.newaxis], y, scoring="neg_mean_squared_error", cv=10)
    ax.plot(X_test, pipeline.predict(X_test[:, np.newaxis]), label="Model")
    ax.plot(X_test, true_fun(X_test), label="True function")
    ax.scatter(X, y, edgecolor="b", s=20, label="Samples")
    ax.set(xlabel="x", ylabel="y", xlim=(0, 1), ylim=(-2, 2))
    ax.legend(loc="best")
    ax.set_title(f"Degree {degree}\nMSE = {-scores.mean():.2e}(+/- {scores.std():.2e})" if degree < 15 else "Degree 15")
    if degree < 15:
        print("Degree {}: MSE = {:.2e} (+/- {:.2e})".format(degree, -scores.mean(), scores.std()))
plt.tight_layout()
plt.show()

# %% training and test error over the degree
rows = []
x_new = np.random.rand(200)
y_new = true_fun(x_new) + np.random.randn(200) * 0.1
for degree in range(1, 11):
    model = make_pipeline(PolynomialFeatures(degree), LinearRegression())
    model.fit(X.reshape(-1, 1), y)
    train = mean_squared_error(y, model.predict(X.reshape(-1, 1)))
    test = mean_squared_error(y_new, model.predict(x_new.reshape(-1, 1)))
    rows.append([degree, train, test])
errors = pd.DataFrame(rows, columns=["degree", "train", "test"])
print(errors.round(5).to_string(index=False))
best = errors.loc[errors["test"].idxmin()]
print("best degree:", int(best["degree"]))
plt.plot(errors["degree"], errors["train"], "b-o", label="train")
plt.plot(errors["degree"], errors["test"], "r--", label="test")
plt.yscale("log")
plt.legend()
plt.show()

# %% degree 12, penalty from small to large
names = ["x^%d" % i for i in range(1, 13)]
ridge_coefs = {}
for alpha in [1e-4, 1e-2, 1, 10]:
    model = make_pipeline(PolynomialFeatures(12, include_bias=False), StandardScaler(), Ridge(alpha=alpha))
    model.fit(X[:, None], y)
    ridge_coefs[alpha] = model.named_steps["ridge"].coef_
    rss = np.sum((y - model.predict(X[:, None])) ** 2)
    print(f"alpha={alpha:<8g} rss={rss:.4f} |w|={np.linalg.norm(ridge_coefs[alpha]):10.4f}")
frame = pd.DataFrame(ridge_coefs, index=names)
print(frame[[1e-2, 1, 10]].round(4))
for alpha in [1e-3, 1e-2, 1e-1]:
    model = make_pipeline(PolynomialFeatures(12, include_bias=False), StandardScaler(), Lasso(alpha=alpha, max_iter=200000))
    model.fit(X[:, None], y)
    kept = [name for name, c in zip(names, model[-1].coef_) if c != 0]
    print(alpha, len(kept), "kept")
sizes, train_scores, valid_scores = learning_curve(
    make_pipeline(PolynomialFeatures(4), LinearRegression()), X[:, None], y, train_sizes=[0.4, 0.7, 1.0], cv=5,
    scoring="neg_mean_squared_error", shuffle=True, random_state=0)
print(sizes, (-train_scores.mean(axis=1)).round(5), (-valid_scores.mean(axis=1)).round(5))
