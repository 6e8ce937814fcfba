# All names of a module at once.
from sklearn.linear_model import *
from sklearn.preprocessing import *
from sklearn.pipeline import *
from sklearn.metrics import *
from sklearn.datasets import *

X, y = load_diabetes(return_X_y=True)
model = make_pipeline(StandardScaler(), Lasso(alpha=1.0)).fit(X, y)
print(model, r2_score(y, model.predict(X)), lasso_path(X, y, alphas=[1.0, 0.1])[1].shape)
try:
    from sklearn.model_selection import *
except ImportError as error:
    print(type(error).__name__, error)
