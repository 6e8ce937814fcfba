# A grid search over 100 alphas of a scaled ridge: 1,000 samples, 500 features.
import numpy as np
from sklearn.datasets import make_regression
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = make_regression(n_samples=1000, n_features=500, n_informative=20, noise=10.0, random_state=0)
pipeline = make_pipeline(StandardScaler(), Ridge())
search = GridSearchCV(pipeline, {"ridge__alpha": np.logspace(-3, 3, 100)}, cv=5).fit(X, y)
print(f"alpha {search.best_params_['ridge__alpha']:.6f}, score {search.best_score_:.6f}")
