import numpy as np
from sklearn.preprocessing import PolynomialFeatures
X = np.arange(6.).reshape(3, 2)
for kw in [dict(), dict(degree=3), dict(interaction_only=True), dict(include_bias=False), dict(degree=(2, 3)), dict(degree=0)]:
    p = PolynomialFeatures(**kw); print(p); print(p.fit_transform(X)); print(p.get_feature_names_out(), p.n_output_features_)
print(PolynomialFeatures(2).fit(X).powers_, PolynomialFeatures(2).fit(X).get_feature_names_out(["u", "v"]))
