# House prices: from a table with gaps to a lasso that picks its own columns.
import warnings

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.linear_model import ElasticNet, Lasso, LassoCV, LinearRegression, Ridge
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.preprocessing import StandardScaler

warnings.filterwarnings("ignore")
pd.set_option("display.max_columns", None)

# %% make the table
np.random.seed(42)
n = 240
houses = pd.DataFrame({
    "GrLivArea": np.random.normal(1500, 400, n).round().clip(500),
    "OverallQual": np.random.randint(1, 11, n),
    "YearBuilt": np.random.randint(1920, 2010, n),
    "GarageCars": np.random.choice([0, 1, 2, 3], size=n, p=[0.1, 0.3, 0.5, 0.1]),
    "LotFrontage": np.where(np.random.rand(n) < 0.15, np.nan, np.random.normal(70, 20, n).round(1)),
    "Neighborhood": np.random.choice(["CollgCr", "OldTown", "NAmes"], size=n),
    "CentralAir": np.random.choice(["Y", "N"], size=n, p=[0.9, 0.1]),
})
houses["SalePrice"] = (
    40 * houses["GrLivArea"] + 12000 * houses["OverallQual"] + 300 * (houses["YearBuilt"] - 1950)
    + 9000 * houses["GarageCars"] + 15000 * (houses["Neighborhood"] == "CollgCr")
    + np.random.normal(0, 15000, n)).round(-2)
print(houses.head())
print(houses.shape)
houses.info()
print(houses.describe().T.round(2))

# %% gaps
missing = houses.isnull().sum()
print(missing[missing > 0].sort_values(ascending=False))
houses["LotFrontage"] = houses.groupby("Neighborhood")["LotFrontage"].transform(lambda s: s.fillna(s.median()))
print(houses.isna().sum().sum())

# %% the target is skewed
print(f"skew before {houses['SalePrice'].skew():.4f}, after {np.log1p(houses['SalePrice']).skew():.4f}")
corr = houses.select_dtypes(include="number").corr()
print(corr["SalePrice"].sort_values(ascending=False).round(3))
plt.figure(figsize=(8, 5))
plt.scatter(houses["GrLivArea"], houses["SalePrice"], alpha=0.5, edgecolor="k")
plt.xlabel("GrLivArea")
plt.ylabel("SalePrice")
plt.title("Price and area")
plt.grid(True)
plt.show()

# %% dummies, split, scale
X = pd.get_dummies(houses.drop("SalePrice", axis=1), drop_first=True)
y = np.log1p(houses["SalePrice"])
print(X.columns.tolist())
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=42)
scaler = StandardScaler()
X_train_s = scaler.fit_transform(X_train)
X_test_s = scaler.transform(X_test)
print(X_train.shape, X_test.shape)

# %% four models
results = []
for name, model in [("OLS", LinearRegression()), ("Ridge", Ridge(alpha=10)), ("Lasso", Lasso(alpha=0.01)), ("ElasticNet", ElasticNet(alpha=0.01, l1_ratio=0.5))]:
    model.fit(X_train_s, y_train)
    pred = model.predict(X_test_s)
    results.append({
        "model": name, "RMSE": np.sqrt(mean_squared_error(y_test, pred)), "MAE": mean_absolute_error(y_test, pred),
        "R2": r2_score(y_test, pred), "zeros": int(np.sum(model.coef_ == 0))})
table = pd.DataFrame(results).set_index("model")
print(table.round(5))
print("best:", table["RMSE"].idxmin())

# %% choose alpha
lasso_cv = LassoCV(alphas=np.logspace(-4, 0, 30), cv=5, max_iter=10000).fit(X_train_s, y_train)
print("alpha: %.6f" % lasso_cv.alpha_)
coef = pd.Series(lasso_cv.coef_, index=X.columns).sort_values()
print(coef.round(5))
print("Lasso picked", sum(coef != 0), "variables and dropped", sum(coef == 0))
coef.plot(kind="barh", title="Coefficients")
plt.show()
grid = GridSearchCV(Ridge(), {"alpha": [0.1, 1, 10, 100]}, scoring="neg_mean_squared_error", cv=5)
grid.fit(X_train_s, y_train)
print(grid.best_params_, round(-grid.best_score_, 6))

# %% predictions in dollars
final = np.expm1(lasso_cv.predict(X_test_s[:5]))
print(pd.DataFrame({"Actual": np.expm1(y_test[:5]).round(0), "Predicted": final.round(0)}))
