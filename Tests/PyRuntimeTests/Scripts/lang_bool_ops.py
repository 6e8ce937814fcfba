def t(x):
    print("t", x)
    return x
print(t(1) and t(0) and t(2))
print(t(0) or t("") or t([]) or t(5))
print(not t(0), not not t(3))
print(1 < 2 < 3, 1 < 3 < 2, t(1) < t(5) > t(2))
print(1 if [] else 2 if 0 else 3)
x = 5
x = x > 3 and x
print(x)
print(None is None, 1 is not None, 3 in [1, 2], 3 not in [1, 2], "b" in "abc")
print((1 == 1.0) is True, 1 != 2 == 2)
a = [1]
print(a == [1], a is [1], a < [2], (1, 2) < (1, 3), "a" < "b" <= "b")
