import numpy as np
import pandas as pd
rng = np.random.default_rng(5)
y = pd.Series(rng.normal(size=6).round(2), name="actual")
result = y.to_frame().assign(predicted=y * 0.9 + 0.1)
result["residual"] = result["actual"] - result["predicted"]
result["squared"] = result["residual"] ** 2
print(result)
print(result["squared"].mean(), np.sqrt(result["squared"].mean()).round(4), result["residual"].abs().max().round(4))
print(result.sort_values("squared", ascending=False).head(2), result.sum(), result.mean().to_dict(), sep="\n")
print(result.agg(["mean", "std", "min", "max"]).round(4))
print(result.to_string(index=False))
print(result.round(2).to_string())
rows = [(m, f, round(s, 3)) for m in ("ridge", "lasso") for f, s in enumerate(rng.random(3))]
scores = pd.DataFrame(rows, columns=["model", "fold", "score"])
print(scores.groupby("model")["score"].agg(["mean", "std"]).round(4), scores.pivot(index="fold", columns="model", values="score"), sep="\n")
print(scores.loc[scores.groupby("model")["score"].idxmax()], scores.groupby("model").apply(lambda d: d["score"].max()), sep="\n")
