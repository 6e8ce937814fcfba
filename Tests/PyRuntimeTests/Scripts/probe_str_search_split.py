s = "the quick brown the fox"
print(s.find("the", 1), s.rfind("the"), s.index("q"), s.count("the"), s.count(""), s.find("zz"), s.startswith(("a", "the")), s.endswith("fox", 5), s.startswith("quick", 4))
print(s.split(), s.split(" ", 2), s.rsplit(" ", 1), s.partition(" "), s.rpartition(" "), s.partition("zz"), "a,,b".split(","), "".split(), "".split(","), "  a  b ".split(), " a b ".split(" "))
print("a\nb\r\nc\x0bd".splitlines(), "a\nb\n".splitlines(True), ",".join(["a", "b"]), "-".join("abc"), "".join([]))
print("xxabxx".strip("x"), "xxabxx".lstrip("x"), "xxabxx".rstrip("x"), "  a ".strip(), "abcabc".removeprefix("abc"), "abcabc".removesuffix("bc"), "aXbX".replace("X", "--", 1), "abc".replace("", "."))
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: s.index("zz")); t(lambda: s.rindex("zz")); t(lambda: s.split("")); t(lambda: ",".join([1])); t(lambda: ",".join(["a", 2])); t(lambda: "a" + 1); t(lambda: 1 + "a"); t(lambda: "a" * "b"); t(lambda: "a" * 1.5); t(lambda: s.find(1)); t(lambda: s.startswith(1)); t(lambda: s.replace("a")); t(lambda: ",".join(5)); t(lambda: "a" - "b"); t(lambda: "a" < 1); t(lambda: 5 in "abc")
