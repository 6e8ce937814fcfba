import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.metrics import r2_score
df = pd.read_csv("houses.csv")
df = df.drop(columns=["id"])
df["area"] = df["area"].fillna(df["area"].median())
df["material"] = df["material"].fillna("unknown")
df = pd.get_dummies(df, columns=["material"], drop_first=True, dtype=int)
print(df.head())
X, y = df.drop("price", axis=1), df["price"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=1)
ridge = Ridge(alpha=1.0).fit(X_train, y_train)
print(dict(zip(X.columns, ridge.coef_.round(3))))
result = pd.DataFrame({"actual": y_test, "predicted": ridge.predict(X_test).round(2)})
result["error"] = result["actual"] - result["predicted"]
print(result)
print(result.describe().loc[["mean", "std"]].round(3))
rows = []
for alpha in [0.1, 1, 10]:
    m = Ridge(alpha=alpha).fit(X_train, y_train)
    rows.append({"alpha": alpha, "r2": r2_score(y_train, m.predict(X_train)), "norm": np.linalg.norm(m.coef_)})
print(pd.DataFrame(rows).set_index("alpha").round(4))
print(X.corrwith(y).sort_values(ascending=False).round(3))
print(df.groupby("rooms")["price"].agg(["mean", "count"]).round(1))
