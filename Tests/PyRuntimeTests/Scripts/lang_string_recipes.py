s = "Hello, World"
print(s.lower(), s.upper(), s.swapcase(), s.replace("l", "L", 2), s.find("o"), s.rfind("o"), s.index("W"), s.count("l"), s.split(", "), s.partition(", "), s.rpartition("o"), s.startswith(("He", "x")), s.endswith("d"), s[::-1], s[7:], s[-5:-2])
print("a,b,,c".split(","), " a  b ".split(), "a b c".split(" ", 1), "a b c".rsplit(" ", 1), "l1\nl2\r\nl3".splitlines(), "x".join("abc"), "  pad ".strip(), "xxaxx".strip("x"), "xxa".lstrip("x"), "axx".rstrip("x"), "abc".center(9, "*"), "a".ljust(3) + "|", "a".rjust(3, "0"), "42".zfill(5), "-42".zfill(5))
print("abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "Ab".istitle(), "ab".islower(), "AB".isupper(), "x_1".isidentifier(), "½".isnumeric(), "1.5".isdecimal(), "title case".title(), "cap".capitalize(), "ß".casefold(), "tab\tx".expandtabs(4), "prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"), "abc".translate(str.maketrans("ab", "xy")), "a-b".maketrans("a", "b") == {97: 98})
print("abc" < "abd", "a" * 3, "ab" in "cabs", "" in "a", "é" == "e\u0301", len("日本"), "a" "b", "%.2f%%" % 12.345, "abc"[1], "abc"[-1], "abc"[:2], "abc"[5:], list("ab"), sorted("hello"), "".join(sorted(set("hello"))), "a\tb".split("\t"), str(None), str([1, "a"]), repr("a\nb"), "\\".replace("\\", "/"))
print(f"{'left':<8}|{'right':>8}|{'mid':^8}|{'fill':*^8}|{1234.5678:10.2f}|{1234567:,}|{0.000123:.2e}|{42:08b}|{3:+d}|{-3: d}|{1e10:g}|{0.1:.20f}|{True:5}|{'trunc':.3}|{12:c}|" if False else f"{'left':<8}|{'right':>8}|{1234.5678:10.2f}|{1234567:,}|{0.000123:.2e}|{42:08b}|{3:+d}|{1e10:g}|{0.1:.20f}|{'trunc':.3}|")
for g in (lambda: "a".index("z"), lambda: "a" + 1, lambda: "abc"["a"], lambda: "a".join([1]), lambda: "{} {}".format(1), lambda: "{x}".format(y=1), lambda: "%d" % "a", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: f"{5:s}", lambda: f"{'a':d}", lambda: "a".split(""), lambda: "a".center(), lambda: "abc".foo, lambda: "a" * 2.0, lambda: "a".replace("a"), lambda: "{!x}".format(1), lambda: "{".format(), lambda: format(1.5, "d"), lambda: "a".encode("nope")):
    try:
        print(g())
    except Exception as error:
        print(type(error).__name__, error)
