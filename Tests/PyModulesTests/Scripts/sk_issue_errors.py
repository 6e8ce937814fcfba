import numpy as np
from sklearn.datasets import load_diabetes, make_regression
from sklearn.linear_model import Lasso, Ridge, ElasticNet, LinearRegression, LassoCV, RidgeCV
from sklearn.model_selection import cross_val_score, KFold, GridSearchCV
from sklearn.preprocessing import StandardScaler, PolynomialFeatures
X, y = load_diabetes(return_X_y=True)
N = X.copy(); N[7, 3] = np.nan
I = X.copy(); I[2, 5] = -np.inf
def tell(f):
    try:
        print("no error", f())
    except Exception as e:
        print(type(e).__name__, "|", str(e)[:400])
for M in (Lasso, Ridge, ElasticNet, LinearRegression, LassoCV, StandardScaler):
    tell(lambda: M().fit(N, y)) if M is not StandardScaler else None
    tell(lambda: M().fit(I, y))
    tell(lambda: M().predict(X) if hasattr(M, "predict") else M().transform(X))
    tell(lambda: M().fit(X[:, 0], y))
    tell(lambda: M().fit([["a", 1], ["b", 2]], [1, 2]))
    tell(lambda: M(alhpa=1))
    tell(lambda: M().set_params(alhpa=1))
for M in (Lasso, Ridge, ElasticNet, LinearRegression, LassoCV, RidgeCV):
    tell(lambda: M().fit(X, y[:10]))
    tell(lambda: M().fit(X, y).predict(X[:, :4]))
    tell(lambda: M().fit(X, np.where(np.arange(442) == 3, np.nan, y)))
    tell(lambda: M().fit(X, None))
for M in (Lasso, Ridge, ElasticNet):
    tell(lambda: M(alpha=-1).fit(X, y)); tell(lambda: M(alpha="1").fit(X, y)); tell(lambda: M(alpha=np.nan).fit(X, y))
tell(lambda: ElasticNet(l1_ratio=2).fit(X, y)); tell(lambda: Lasso(max_iter=0).fit(X, y)); tell(lambda: Lasso(tol=-1).fit(X, y))
tell(lambda: cross_val_score(Ridge(), X[:3], y[:3])); tell(lambda: LassoCV(cv=9).fit(X[:4], y[:4])); tell(lambda: list(KFold(1).split(X)))
tell(lambda: GridSearchCV(Ridge(), {"alhpa": [1]}).fit(X, y)); tell(lambda: GridSearchCV(Ridge(), {"alpha": []}).fit(X, y)); tell(lambda: GridSearchCV(Ridge(), {"alpha": 1}).fit(X, y))
print(Lasso(alpha=.1).fit(X, np.full(442, 5.0)).coef_, Ridge().fit(X, np.full(442, 5.0)).coef_.round(12), LinearRegression().fit(X, np.full(442, 5.0)).score(X, np.full(442, 5.0)))
