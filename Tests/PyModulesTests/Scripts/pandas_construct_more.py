import numpy as np
import pandas as pd
print(pd.DataFrame([[1, 2], [3, 4]], columns=["a", "b"], index=["x", "y"]))
print(pd.DataFrame([{"a": 1, "b": 2}, {"a": 3, "c": 4}]))
print(pd.DataFrame({"a": pd.Series([1, 2], index=["x", "y"]), "b": pd.Series([3], index=["y"])}))
print(pd.DataFrame(np.zeros((2, 2))))
print(pd.DataFrame({"a": 1, "b": [1, 2]}))
print(pd.DataFrame(columns=["a", "b"]))
print(pd.DataFrame())
print(pd.DataFrame(index=[1, 2]))
print(pd.DataFrame([1, 2, 3], columns=["n"]))
print(pd.DataFrame.from_dict({"r1": [1, 2], "r2": [3, 4]}, orient="index", columns=["a", "b"]))
print(pd.DataFrame.from_records([(1, "a"), (2, "b")], columns=["n", "s"]))
print(pd.DataFrame({"x": range(3), "y": np.linspace(0, 1, 3)}))
print(pd.DataFrame(zip([1, 2], ["u", "v"]), columns=["n", "t"]))
print(pd.DataFrame({("a", 1): [1], ("a", 2): [2]}))
print(pd.Series({"a": 1, "b": 2.5}))
print(pd.Series(5, index=[1, 2, 3]), pd.Series([1, "a", None]), pd.Series(dtype=float), pd.Series([True, False], name="t"), sep="\n")
print(pd.Series([1, 2], dtype=float), pd.Series(np.arange(3) ** 2), pd.Series("a b c".split()), sep="\n")
print(pd.Index([1, 2, 3]), pd.Index(["a", "b"], name="k"), pd.RangeIndex(3), pd.Index([1.5, 2]))
for f in (lambda: pd.DataFrame({"a": [1, 2], "b": [1]}), lambda: pd.DataFrame([[1, 2]], columns=["a"]), lambda: pd.DataFrame(np.zeros((2, 2)), index=[1]), lambda: pd.DataFrame(5), lambda: pd.Series([1, 2], index=[1]), lambda: pd.DataFrame({"a": 1}), lambda: pd.DataFrame(np.zeros((2, 2, 2))), lambda: pd.Series(np.zeros((2, 2)))):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
