def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = 'héllo'
print(s[0], s[1], s[-1], s[1:3], s[::-1], s[::2], len(s), s + '!', s * 2, 3 * 'ab', 'a' * 0, 'a' * -5, 'é' in s, '' in s, 'xyz' in s, 'a' < 'b', 'a' < 'A', 'abc' < 'abd', 'é' == 'e\u0301', 'ab' > 'a', '' < 'a', 'Z' < 'a', '\U0001F600' > '\uffff')
t(lambda: s[10]); t(lambda: s['a']); t(lambda: s[1.5]); t(lambda: s + 5); t(lambda: 5 + s); t(lambda: s * 'a'); t(lambda: s * 1.5); t(lambda: s - 'a'); t(lambda: 5 in s); t(lambda: 'a' < 5); t(lambda: 'a' * 10**30); t(lambda: -s); t(lambda: s / 2); t(lambda: s.foo); t(lambda: s()); t(lambda: s.x)
def f(): s[0] = 'a'
t(f)
def f(): del s[0]
t(f)
print(repr('a'), repr("it's"), repr('say "x"'), repr('it\'s "x"'), repr('\n\t\r\\'), repr('\x00\x1f\x7f\x80\xa0\xad'), repr('é\u200b\ue000\U0001F600\u0378'), ascii('é\U0001F600\n'), repr(''), ascii(['é']))
print(list('a\u0301b'), [c for c in '😀x'], ord('😀'), chr(128512), ord('a'), chr(0x10ffff) == '\U0010ffff', len('😀'), '😀é'[1]); t(ord, 'ab'); t(ord, ''); t(ord, 5); t(chr, -1); t(chr, 0x110000); t(chr, 'a'); t(chr, 1.5)
x = 'a'
x += 'b'; x *= 3; print(x, x is x, 'a' 'b', str.upper('x'), str.join('-', 'abc'), ''.join(sorted('hello')), max('hello'), sorted(set('hello')))
print('a\\b', r'a\b', 'tab\there', 'nul\0x'.split('\0'), '%s' % 'x', 'A' 'B'.lower(), 'x'.__class__, 'x'.__len__() if hasattr('x', '__len__') else 1)
