import numpy as np
from sklearn.datasets import load_diabetes, make_regression
import pandas as pd
from sklearn.linear_model import Lasso
from sklearn.preprocessing import StandardScaler, OneHotEncoder
from sklearn.compose import ColumnTransformer, make_column_transformer
from sklearn.pipeline import make_pipeline
from sklearn.impute import SimpleImputer
rng = np.random.default_rng(1)
df = pd.DataFrame({"size": rng.normal(50, 10, 40).round(1), "rooms": rng.integers(1, 6, 40), "city": rng.choice(["A", "B", "C"], 40)})
df["price"] = (2 * df["size"] + 10 * df["rooms"] + df["city"].map({"A": 0, "B": 20, "C": 5}) + rng.normal(0, 3, 40)).round(2)
print(df.head()); print(df.describe().round(3))
X, y = df[["size", "rooms", "city"]], df["price"]
t = ColumnTransformer([("num", StandardScaler(), ["size", "rooms"]), ("cat", OneHotEncoder(drop="first"), ["city"])])
p = make_pipeline(t, Lasso(alpha=0.3)).fit(X, y); print(p.score(X, y), p[-1].coef_, p[0].get_feature_names_out())
m = Lasso(alpha=0.3).fit(df[["size", "rooms"]], y); print(m.feature_names_in_, m.coef_, pd.Series(m.coef_, index=m.feature_names_in_).sort_values())
try:
    m.predict(df[["rooms", "size"]])
except ValueError as e:
    print(e)
print(m.predict(df[["size", "rooms"]])[:3])
holes = df[["size", "rooms"]].astype(float).copy(); holes.iloc[3, 0] = np.nan; holes.iloc[5, 1] = np.nan
i = SimpleImputer(strategy="median", add_indicator=True).fit(holes); print(i.statistics_, i.get_feature_names_out(), i.transform(holes)[3])
g = make_column_transformer((StandardScaler(), ["size"]), remainder="passthrough").fit(df[["size", "rooms"]]); print(g.get_feature_names_out(), g.transform(df[["size", "rooms"]])[:2])
d = pd.get_dummies(df[["city", "rooms"]], drop_first=True, dtype=float); print(d.columns.tolist(), Lasso(alpha=0.3).fit(d, y).coef_)
