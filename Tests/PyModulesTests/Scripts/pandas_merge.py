import pandas as pd
houses = pd.DataFrame({"id": [1, 2, 3, 4], "city": ["A", "B", "A", "C"], "price": [100, 150, 120, 90]})
cities = pd.DataFrame({"city": ["A", "B", "D"], "tax": [0.1, 0.2, 0.3]})
print(houses.merge(cities))
print(houses.merge(cities, on="city", how="left"))
print(pd.merge(houses, cities, how="right", on="city"))
print(pd.merge(houses, cities, how="outer", on="city", indicator=True))
print(houses.merge(cities.rename(columns={"city": "town"}), left_on="city", right_on="town"))
print(houses.merge(houses, on="city", suffixes=("_l", "_r")))
print(houses.merge(cities, how="cross").shape)
print(houses.merge(cities.set_index("city"), left_on="city", right_index=True))
for f in (lambda: houses.merge(cities, on="town"),
          lambda: houses.merge(cities.rename(columns={"city": "town"})),
          lambda: houses.merge(cities, how="sideways")):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
