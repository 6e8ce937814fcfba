print(int("101", base=2), int("0x1F", base=0), int("z", base=36), str(b"ab", encoding="ascii"), str(b"\xff", encoding="ascii", errors="replace"), str(object="x"), bytes("é", encoding="utf-8"), bytes("é", "ascii", errors="ignore"), bytes(source=[1, 2]))
print("a\tb".expandtabs(tabsize=4), "é".encode(encoding="utf-8"), "é".encode("ascii", errors="replace"), b"ab".decode(encoding="ascii", errors="strict"), b"\x01\xff".hex(sep=":"), b"abcdef".hex("-", bytes_per_sep=2), b"abcde".hex("_", -2), bytes.fromhex("01 fF"))
print((258).to_bytes(length=2, byteorder="little"), (258).to_bytes(2), (-2).to_bytes(1, signed=True), int.from_bytes(b"\x01\x02", byteorder="little"), int.from_bytes(bytes=b"\xff", signed=True), int.from_bytes([1, 2]))
print(list(enumerate(iterable="ab", start=5)), sum([1, 2], start=3), sorted("bA", key=str.lower, reverse=True), max([], default=7), min("abc", key=ord), pow(base=2, exp=5, mod=7), round(number=2.567, ndigits=1), list(zip("ab", [1, 2], strict=True)), "x y".split(sep=" ", maxsplit=1), "a,b".rsplit(sep=","), "a\nb".splitlines(keepends=True), "aXbX".replace("X", "-", count=1))
print(dict([("a", 1)], b=2), dict(a=1), "{a} {b!r:>4}".format(a=1, b="x"), print.__name__, complex is not None, "abc".startswith("b", 1), isinstance(True, (int, str)), type("T", (), {"x": 3})().x, getattr(3, "nope", "default"))
print("a", "b", sep="-", end="!\n", flush=True)
for call in (
    lambda: int("3", base=40), lambda: int(3, base=2), lambda: int("12", bas=3), lambda: str(3, encoding="ascii"), lambda: bytes("a"), lambda: b"\xff".decode("ascii"),
    lambda: "é".encode("ascii"), lambda: (300).to_bytes(1), lambda: (1).to_bytes(1, byteorder="middle"), lambda: list(zip([1], [], strict=True)), lambda: sorted([1, "a"]),
    lambda: max([], key=len), lambda: pow(2, -1, 4), lambda: round("a"), lambda: round(2.5, ndigits="a"), lambda: print(1, seq=2), lambda: print(1, sep=3),
    lambda: dict(3), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: "{} {}".format(1), lambda: "{a}".format(b=1), lambda: "abc".split(sep=""), lambda: bytes.fromhex("0g"), lambda: b"ab".hex(sep="ab"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
