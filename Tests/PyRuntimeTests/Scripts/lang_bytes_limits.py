x = b"ab" * 3
print(x, len(x), x[0], x[1:3], x == b"ababab", b"" * 5, b"a" * 0, b"a" * -1, list(b"az"), b"a" + b"b", x.decode())
big = b"\xff" * 1000
print(len(big), big[-1], sum(big))
print(len("ab" * 5000), ("xyz" * 3), "" * 10**9, [] * 10**9, () * 10**9, len([1, 2] * 1000), len((None,) * 10))
def tries(f):
    try:
        return f()
    except (MemoryError, OverflowError) as error:
        return type(error).__name__
print(tries(lambda: b"a" * 10**30), tries(lambda: "a" * 10**30), tries(lambda: [0] * 10**30), tries(lambda: (0,) * (1 << 62)), tries(lambda: 1 << 10**30 if False else "skipped"))
