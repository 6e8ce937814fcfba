def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

b = b'abc\x00\xff'
print(b, b[0], b[1:3], len(b), b'b' in b, 97 in b, b + b'd', b'a' * 3, list(b), b == b'abc', b'a' < b'b', bytes(3), bytes([1, 2]), bytes('é', 'utf-8'), b.hex(), bytes(), b'it\'s', hash(b'a') == hash(b'a'), b'\xc3\xa9'.decode(), b'a'.decode('ascii'), bytes(b'x'), repr(b'"\''), {b'a': 1}[b'a'])
t(lambda: b[9]); t(lambda: b['a']); t(bytes, 'a'); t(bytes, [256]); t(bytes, -1); t(lambda: b + 'a'); t(b'\xff'.decode); t(b'\xff'.decode, 'ascii'); t(lambda: 'a' in b)
