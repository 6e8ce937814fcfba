import warnings
import numpy as np
import pandas as pd
warnings.filterwarnings("ignore")
pd.set_option("display.max_columns", None)
pd.set_option("display.float_format", "{:.3f}".format)
df = pd.DataFrame(np.arange(12.0).reshape(3, 4) / 7, columns=list("abcd"))
print(df, df.mean(), df["a"], df.describe(), sep="\n")
pd.reset_option("display.float_format")
print(df, df.round(2), df.T, df.iloc[0], sep="\n")
print(df.head(1).to_string(float_format="{:.2f}".format), df["a"].to_string(index=False), df.to_numpy().round(2), sep="\n")
print(df.style if False else "no style", len(df), df.size, list(df), df.values.shape, df.index.tolist())
