s = "naïve café 😀 e\u0301"
print(len(s), s[-1] == "\u0301", s[::-1][0] == "\u0301", s.upper(), s.encode("utf-8"), s.encode("utf-8").decode(), sorted("éèa"), "é" < "z", "é" == "e\u0301", len("e\u0301"), len("👨‍👩‍👧"), "a" in "ä", "e" in "e\u0301", "é".find("e"))
print(list("e\u0301x"), "e\u0301x".replace("e", "a"), "e\u0301"[0], "\r\n"[0] == "\r", len("\r\n"), "a\r\nb".split("\r"), "\u0301".join("ab"), hash("a") == hash("a"))
