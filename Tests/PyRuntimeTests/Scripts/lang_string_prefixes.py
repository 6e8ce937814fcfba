print(r"a\nb", "tab\there", 'it''s', "a" "b" f"{1 + 1}" "c")
print(rb"\x00", b"\x41\x42", b'a' b"b", len(b"\xff\x00"))
print(f"{'nested'!r:>12}|{3.14159:{8}.{3}f}|{{}}|{1_000_000:,}|{255:#x}|{0.25:.1%}")
name, width = "alpha", 10
print(f"{name=}, {width = }, {name!s:^{width}}|{name[0]}{name[-1:]}")
print(f"""{
    name.upper()
}""", f"{(lambda v: v * 2)(4)}", f"{'a' if width > 5 else 'b'}")
print("%s is %d years, %5.2f m, %-5s|%05d|%x|%e|%%|%r|%+d" % ("Ada", 36, 1.7, "ab", 42, 255, 12345.678, "q", 7))
print("{0} {1} {0} {name} {0[0]} {2.real:.1f}".format("ab", 2, 3.5, name="n"), "{:>{w}}".format("x", w=4), "{!r:5}|".format("a"))
print("\u00e9\U0001f600\N{GREEK SMALL LETTER BETA}", "\101\x42\0".encode(), ascii("é"), "é".encode("utf-8").decode())
print("%(a)s and %(b)03d" % {"a": 1, "b": 2}, "%*d" % (5, 42), "%.3s|" % "abcdef", "%c%c" % (65, "b"))
