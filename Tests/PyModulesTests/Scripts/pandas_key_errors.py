import pandas as pd
df = pd.DataFrame({"price": [1, 2], "rooms": [3, 4]})
s = pd.Series([1.0, 2.0], index=["a", "b"])
def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, repr(str(error)))
t(lambda: df["prise"]); t(lambda: df.prise); t(lambda: df[["price", "room"]]); t(lambda: df[["room"]]); t(lambda: s["c"]); t(lambda: s[5]); t(lambda: s.loc["c"]); t(lambda: s.iloc[7]); t(lambda: s.c)
t(lambda: df.sort_value("price")); t(lambda: df.drop("rooms")); t(lambda: df.groupby("city").mean()); t(lambda: df.merge(5)); t(lambda: df.fillna()); t(lambda: df.loc[5]); t(lambda: df.loc[:, "q"]); t(lambda: df.iloc[:, 5]); t(lambda: df.iloc[0.5]); t(lambda: df["price", "rooms"]); t(lambda: df.set_index()); t(lambda: df.corr(method="nothing")); t(lambda: df.describe(percentiles=[2])); t(lambda: df.nlargest(2)); t(lambda: df.sample(5)); t(lambda: df.rename(colums={"a": "b"})); t(lambda: df.dropna(how="some")); t(lambda: df.astype(float, 5, 6, 7)); t(lambda: pd.DataFrame([1, 2], column=["a"])); t(lambda: pd.DatFrame()); t(lambda: pd.readcsv("x")); t(lambda: df.columns[5]); t(lambda: df.replace()); t(lambda: df.isin(5)); t(lambda: df.query("nothing > 1")); t(lambda: df.assign(5)); t(lambda: df.set_axis(["a"], axis=1)); t(lambda: hash(df)); t(lambda: len(pd.Series(5))); t(lambda: s.reshape(2, 1)); t(lambda: s.values.reshape(-1, 1).shape); t(lambda: df.ix[0]); t(lambda: df.append(df)); t(lambda: df[df["price"] > 1 and df["rooms"] > 1]); t(lambda: not df); t(lambda: df["price"] in [1, 2])
