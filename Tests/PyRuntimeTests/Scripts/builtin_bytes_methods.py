b = b"  Ridge and Lasso\t"
print(b.strip(), b.lstrip(), b.rstrip(), b"xxaxx".strip(b"x"), b"abc".lstrip(b"ba"), b"abc".rstrip(None))
print(b.upper(), b.lower(), b"ridge and l1".title(), b"ridge AND".capitalize(), b"aBc".swapcase())
print(b.split(), b"a,b,,c".split(b","), b"a,b,c".split(b",", 1), b"a,b,c".rsplit(b",", 1), b" a b  c ".split(None, 1), b" a b  c ".rsplit(maxsplit=1))
print(b"a-b-c".partition(b"-"), b"a-b-c".rpartition(b"-"), b"abc".partition(b"-"), b"abc".rpartition(b"-"))
print(b", ".join([b"a", b"b"]), b"".join([]), b"-".join((b"x",)))
print(b"banana".find(b"na"), b"banana".rfind(b"na"), b"banana".find(97, 2), b"banana".find(b"x"), b"banana".index(b"n", 3, 6), b"banana".rindex(b"a"))
print(b"banana".count(b"an"), b"banana".count(97), b"banana".count(b""), b"banana".count(b"a", 2, 4))
print(b"banana".replace(b"a", b"o"), b"banana".replace(b"an", b"", 1), b"abc".replace(b"", b"-"), b"abc".replace(b"", b"-", 2))
print(b"banana".startswith(b"ba"), b"banana".endswith((b"x", b"na")), b"banana".startswith(b"na", 2), b"banana".endswith(b"an", 0, 5))
print(b"a\nb\r\nc\rd".splitlines(), b"a\nb\n".splitlines(keepends=True), b"a\nb".splitlines(True))
print(b"ab".ljust(5), b"ab".rjust(5, b"."), b"ab".center(5, b"*"), b"abc".center(6, b"*"), b"-7".zfill(4), b"+12".zfill(2))
print(b"ridge_cv".removeprefix(b"ridge_"), b"ridge_cv".removesuffix(b"_cv"), b"a\tbc\td".expandtabs(4), b"\t".expandtabs(), b"a\tb".expandtabs(tabsize=0))
print(b"abc".isalpha(), b"123".isdigit(), b"a1".isalnum(), b" \n".isspace(), b"AB".isupper(), b"ab1".islower(), b"Ab Cd".istitle(), b"\x80".isascii(), b"".isalpha())
table = bytes.maketrans(b"abc", b"xyz")
print(len(table), b"aabbcd".translate(table), b"aabbcd".translate(None, b"b"), b"aabb".translate(table, delete=b"a"))
print(b"abc"[1], b"abc"[1:], b"abc"[::-1], list(b"abc"), b"abc" < b"abd", b"a" in b"abc", 98 in b"abc", b"abc" == "abc")
print(bytes.fromhex("0aFF 10"), b"\x0a\xff".hex(), b"\x0a\xff\x10".hex(":"), b"\x0a\xff\x10".hex("-", 2), b"caf\xc3\xa9".decode(), b"abc".decode("ascii"))
for wrong in [lambda: b"a".find("a"), lambda: b"a".index(b"x"), lambda: b",".join(["a"]), lambda: b"a".split(b""), lambda: b"a".replace("a", b"b"), lambda: b"a".startswith("a"), lambda: b"a".count(300), lambda: b"a".ljust(4, b"ab"), lambda: b"a".strip("a"), lambda: b"a".translate(b"x"), lambda: bytes.maketrans(b"a", b"bc"), lambda: b"a" + "b", lambda: b"a".endswith((b"a", 3)), lambda: b"a".partition("x")]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
