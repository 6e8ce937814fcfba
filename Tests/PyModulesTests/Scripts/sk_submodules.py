# What a package brings without being asked for by name.
import scipy as sp
import sklearn

print(sklearn.linear_model.Lasso(alpha=0.5), sklearn.metrics.r2_score([1, 2], [1, 2]))
print(sklearn.base.clone(sklearn.linear_model.Ridge()), sklearn.exceptions.NotFittedError.__name__)
print(sklearn.preprocessing.StandardScaler(), sklearn.pipeline.make_pipeline(sklearn.impute.SimpleImputer()))
print(sklearn.model_selection.KFold(3), sklearn.dummy.DummyRegressor(), sklearn.compose.ColumnTransformer([]))
print(sklearn.datasets.load_diabetes().data.shape, callable(sklearn.inspection.permutation_importance))
print(sklearn.feature_selection.SelectKBest().k, sp.stats.norm.cdf(0.0))
import matplotlib as mpl

print(mpl.colors.ListedColormap(["r", "b"]).N, mpl.cm.viridis.N)
import matplotlib.pyplot as plt

print(mpl.pyplot is plt, mpl.patches.Rectangle.__name__, mpl.lines.Line2D.__name__)
