# %%
import numpy as np
from sklearn.datasets import make_regression
from sklearn.linear_model import Lasso, LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_squared_error, r2_score
# %%
X, y, coef = make_regression(n_samples=100, n_features=20, n_informative=5, noise=10, coef=True, random_state=0)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=42)
print("Train:", X_train.shape, "Test:", X_test.shape)
# %%
results = {}
for name, model in [("OLS", LinearRegression()), ("Lasso", Lasso(alpha=1.0))]:
    model.fit(X_train, y_train)
    pred = model.predict(X_test)
    results[name] = (mean_squared_error(y_test, pred), r2_score(y_test, pred))
for name, (mse, r2) in results.items():
    print("{:<8s} MSE = {:8.3f}   R2 = {:.4f}".format(name, mse, r2))
# %%
model
# %%
n_selected = np.sum(model.coef_ != 0)
print('%d of %d coefficients are not zero' % (n_selected, len(model.coef_)))
print("true support:", np.flatnonzero(coef), "\nselected    :", np.where(np.abs(model.coef_) > 1)[0])
# %%
counts = [int((Lasso(alpha=a).fit(X_train, y_train).coef_ != 0).sum()) for a in (0.01, 0.1, 1, 10, 50)]
counts
