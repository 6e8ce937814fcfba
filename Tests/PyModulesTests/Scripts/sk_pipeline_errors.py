from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import Ridge
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: Pipeline([("a", Ridge()), ("b", Ridge())]).fit([[1.], [2]], [1, 2]))
attempt(lambda: Pipeline([("a", StandardScaler()), ("a", Ridge())]).fit([[1.], [2]], [1, 2]))
attempt(lambda: make_pipeline(StandardScaler(), Ridge()).set_params(ridge__alfa=1))
attempt(lambda: make_pipeline(StandardScaler(), Ridge()).set_params(lasso__alpha=1))
attempt(lambda: make_pipeline(StandardScaler(), Ridge()).predict([[1.]]))
attempt(lambda: make_pipeline(StandardScaler(), Ridge()).named_steps["x"])
attempt(lambda: Pipeline([("a__b", StandardScaler()), ("r", Ridge())]).fit([[1.], [2]], [1, 2]))
attempt(lambda: Pipeline([]).fit([[1.]], [1]))
