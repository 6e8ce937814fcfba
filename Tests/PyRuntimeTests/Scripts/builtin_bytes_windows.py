# Texts from Windows: its own letters between 0x80 and 0x9F, Latin-1 elsewhere.
print(b"caf\xe9 \x80 5".decode("cp1252"), b"\x93ridge\x94 \x96 lasso".decode("windows-1252"))
print(bytes(range(0xA0, 0x100)).decode("cp1252") == bytes(range(0xA0, 0x100)).decode("latin-1"))
print(repr(b"a\x81b".decode("cp1252", "ignore")), repr(b"a\x81b".decode("cp1252", "replace")))
for wrong in (b"\x81", b"ab\x9d"):
    try:
        wrong.decode("cp1252")
    except UnicodeDecodeError as error:
        print(error)
