for spec in ["", "5", "<5", ">5", "^5", "*^7", "05", "+", "-", " ", "+5d", "=+6d", "x<4"]:
    print(repr(format(42, spec)), repr(format(-42, spec)))
for spec in ["5", "<5", ">5", "^5", ".2", "5.1", "*^6.3", "s"]:
    print(repr(format("abcd", spec)))
