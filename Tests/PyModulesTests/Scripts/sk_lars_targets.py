# Lars and LassoLars: one target as a vector or a column, several targets, and no path.
import numpy as np
from sklearn.datasets import make_regression
from sklearn.linear_model import Lars, LassoLars, LassoLarsCV, LassoLarsIC

X, y = make_regression(n_samples=40, n_features=5, noise=3.0, random_state=0)
Y = np.c_[y, y[::-1]]
names = "coef_ intercept_ alphas_ active_ coef_path_ n_iter_".split()
for model in [Lars(), Lars(n_nonzero_coefs=2), LassoLars(alpha=2.0), LassoLars(alpha=2.0, fit_path=False), Lars(fit_intercept=False)]:
    for target in [y, y.reshape(-1, 1), Y]:
        model.fit(X, target)
        for name in names:
            value = getattr(model, name, "none")
            print(name, value, getattr(value, "shape", ""))
        print(model.predict(X[:2]), model.score(X, target))
print(Lars().get_params())
for wrong in [
    lambda: Lars(precompute="bad").fit(X, y),
    lambda: LassoLars(positive=1).fit(X, y),
    lambda: LassoLarsIC().fit(X, Y),
    lambda: LassoLarsIC().fit(X),
    lambda: LassoLarsCV().fit(X, Y),
    lambda: LassoLarsCV().fit(X, y, sample_weight=1),
    lambda: Lars().fit([["a", "b"]], [1]),
    lambda: Lars().fit("abc", y),
]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
