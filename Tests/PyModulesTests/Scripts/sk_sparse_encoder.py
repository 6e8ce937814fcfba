# OneHotEncoder gives a sparse matrix unless told otherwise; a ColumnTransformer looks at how full it is.
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.preprocessing import OneHotEncoder, StandardScaler

cat = pd.DataFrame({"u": list("xyzxyzxy"), "v": [1, 2, 3, 4, 5, 6, 7, 8.0]})
found = OneHotEncoder().fit_transform(cat[["u"]])
print(found)
print(repr(found), found.shape, found.nnz, found.sum(), found.dtype, type(found).__name__)
print(found.toarray())
print(found[:2])
print(OneHotEncoder(drop="first").fit(cat[["u"]]).transform(cat[["u"]]).toarray()[:3])
print(OneHotEncoder(drop=["y"], sparse_output=False).fit_transform(cat[["u"]])[:3])
print(OneHotEncoder(handle_unknown="ignore").fit(cat[["u"]]).transform(pd.DataFrame({"u": ["q", "x"]})).toarray())
print(OneHotEncoder(categories=[["x", "y", "z", "w"]]).fit(cat[["u"]]).transform(cat[["u"]]).shape)
print(make_column_transformer((OneHotEncoder(), ["u"]), (StandardScaler(), ["v"])).fit_transform(cat)[:2])
few = make_column_transformer((OneHotEncoder(), ["v"]), remainder="drop").fit_transform(cat)
print(type(few).__name__, few.shape)
print(make_column_transformer((OneHotEncoder(), ["v"]), sparse_threshold=0).fit_transform(cat)[:1])
for wrong in [
    lambda: OneHotEncoder(categories=[["x", "y"]]).fit(cat[["u"]]),
    lambda: OneHotEncoder(drop=["q"]).fit(cat[["u"]]),
    lambda: OneHotEncoder(drop=["x", "y"]).fit(cat[["u"]]),
    lambda: OneHotEncoder(categories="bad").fit(cat[["u"]]),
    lambda: OneHotEncoder(min_frequency=0).fit(cat[["u"]]),
    lambda: OneHotEncoder().fit(cat[["u"]]).transform(pd.DataFrame({"u": ["q", "x"]})),
    lambda: OneHotEncoder().fit(cat[["u"]]).transform(cat[["v"]]),
    lambda: len(found),
]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
