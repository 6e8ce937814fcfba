import numpy as np
import pandas as pd
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Lasso, LinearRegression, Ridge
pd.set_option("display.max_columns", 20)
data = load_diabetes(as_frame=True)
X, y = data.data, data.target
table = pd.DataFrame({name: model.fit(X, y).coef_ for name, model in [("ols", LinearRegression()), ("ridge", Ridge(alpha=0.1)), ("lasso", Lasso(alpha=0.1))]}, index=X.columns)
print(table.round(2))
print(table.abs().sum().round(1), (table == 0).sum(), table["lasso"].abs().sort_values(ascending=False).round(2), sep="\n")
print(table.loc["bmi"].round(3), table.nlargest(3, "ols").round(1), table.describe().round(1), table.corr().round(3), sep="\n")
path = pd.DataFrame([{"alpha": a, **dict(zip(X.columns, Lasso(alpha=a).fit(X, y).coef_))} for a in (0.01, 0.1, 1.0)]).set_index("alpha")
print(path.round(1))
print((path != 0).sum(axis=1), path.T.round(1), sep="\n")
print(X.corrwith(y).round(3).sort_values(), y.describe().round(2), X.mean().round(6).abs().max(), sep="\n")
