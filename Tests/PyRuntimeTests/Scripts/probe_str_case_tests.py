for w in ["hello World", "ÉCOLE", "straße", "ß", "123", "a1_b", "", "  ", "Title Case", "it's", "ǆ", "İ", "٣", "²", "½"]:
    print(repr(w), [w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold()], [w.isalpha(), w.isdigit(), w.isdecimal(), w.isnumeric(), w.isalnum(), w.isspace(), w.isupper(), w.islower(), w.istitle(), w.isidentifier(), w.isascii(), w.isprintable()])
print("ab".center(7, "*"), "ab".ljust(5, "."), "ab".rjust(5), "42".zfill(5), "-42".zfill(5), "+1".zfill(4), "a\tb".expandtabs(4), "a".center(4), "abc".center(6, "-"))
print("abc".translate(str.maketrans("ab", "xy", "c")), "abc".translate({97: None, 98: "BB"}), ord("é"), chr(8364), ascii("é€"), repr("a'b"), repr('a"b'), repr("a'b\"c"), repr("\n\t\\\x00\x7f\xa0\u200b"))
