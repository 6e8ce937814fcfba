for v in [0, 5, -255, 1234567, 2**70]:
    print([format(v, s) for s in ["d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", ",", "_", "_b", "_x", "+d", "08d", "e", ".2f", "g", "%", "n"]])
print(format(65, "c"), format(True, "d"), format(True), format(True, "5"))
