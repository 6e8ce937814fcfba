def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = 'Hello, World'
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), 'hELLO wORLD'.capitalize(), "they're bill's".title(), 'ß'.upper(), 'ß'.casefold(), 'ΑΣ'.lower(), 'ŉ'.upper(), 'İ'.lower())
print(s.find('o'), s.find('o', 5), s.find('o', 5, 8), s.find('z'), s.rfind('o'), s.index('W'), s.rindex('l'), s.count('l'), s.count(''), s.count('l', 4), 'aaaa'.count('aa'), s.find(''), s.find('', 100), s.rfind(''), 'äöü'.find('ü'), 'äöü'.index('ö', -2))
t(s.index, 'z'); t(s.rindex, 'z'); t(s.find, 5); t(s.find); t(s.count, 5); t(s.index, 'a', 'b'); t(s.find, 'a', 1, 2, 3)
print(s.startswith('Hell'), s.startswith(('x', 'H')), s.endswith('ld'), s.endswith('World', 7), s.startswith('World', 7), s.startswith('', 99), s.startswith('o', -2)); t(s.startswith, 5); t(s.startswith, (1,)); t(s.endswith, [])
print(s.replace('l', 'L'), s.replace('l', 'L', 2), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2), s.replace('z', 'y'), 'aaa'.replace('a', 'bb', count=1), ''.replace('', 'x')); t(s.replace, 'a'); t(s.replace, 1, 2); t(s.replace, 'a', 'b', 'c')
print(s.split(), s.split(','), s.split('o', 1), ' a  b '.split(), ' a  b '.split(' '), 'a,b,,c'.split(','), ''.split(), ''.split(','), 'a b c'.split(None, 1), 'a b c'.rsplit(None, 1), 'a,b,c'.rsplit(',', 1), 'a-b-c'.rsplit('-'), 'a b c'.split(maxsplit=1), 'x'.split(sep='x')); t(s.split, ''); t(s.split, 5); t(s.split, 1, 2, 3); t(s.split, foo=1); t(s.split, 'a', 'b')
print('a\nb\r\nc\x0bd'.splitlines(), 'a\nb\n'.splitlines(True), ''.splitlines(), 'a\n\nb'.splitlines(keepends=False), s.partition(', '), s.rpartition('o'), s.partition('zz'), s.rpartition('zz')); t(s.partition, ''); t(s.partition, 5)
print(repr('  a '.strip()), repr('  a '.lstrip()), repr('  a '.rstrip()), 'xxaxx'.strip('x'), 'abcba'.strip('ab'), 'xyz'.lstrip('yx'), '\u3000a\t'.strip(), 'a'.strip(None)); t('a'.strip, 5)
print('a'.center(5), 'a'.center(4, '*'), 'ab'.center(5, '*'), 'ab'.center(7, '-'), 'abc'.center(6, '.'), 'a'.ljust(3, '.') + '|', 'a'.rjust(3) + '|', '42'.zfill(5), '-42'.zfill(5), '+1'.zfill(4), 'abc'.zfill(2), 'abc'.center(2)); t('a'.center); t('a'.center, 5, 'ab'); t('a'.ljust, 5, 1); t('a'.zfill, 'b')
print('-'.join(['a', 'b']), ''.join('abc'), ','.join({'x': 1}), 'x'.join([]), 'x'.join(['a'])); t(','.join, [1]); t(','.join, 5); t(','.join); t(','.join, ['a', 'b', 3])
print('abc'.isalpha(), 'ab1'.isalnum(), '12'.isdigit(), '²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), ' \t'.isspace(), 'Ab'.istitle(), 'AB'.isupper(), 'ab'.islower(), 'a1'.islower(), '1'.isupper(), ''.isalpha(), ''.isascii(), 'é'.isascii(), 'a_1'.isidentifier(), '1a'.isidentifier(), 'a\n'.isprintable(), 'Hello World'.istitle(), 'HeLLo'.istitle(), '一'.isalpha(), '٣'.isdecimal())
print('prefix-a'.removeprefix('prefix-'), 'a.py'.removesuffix('.py'), 'a'.removesuffix(''), 'a\tb'.expandtabs(), 'a\tb'.expandtabs(4), '\t|'.expandtabs(0), 'abc'.translate({97: 'A', 98: None, 99: 100}), 'abc'.translate(str.maketrans('ab', 'xy', 'c')), str.maketrans({'a': 1}), 'aé'.encode(), 'a'.encode('ascii'), 'é'.encode('latin-1')); t('é'.encode, 'ascii'); t('a'.encode, 'nope'); t(str.maketrans, 'a', 'bc')
print(str(), str(5), str(None), str(b'ab', 'utf-8'), str([1, 'a']), str(1.0), str(object=3), b'ab'.decode(), b'\xc3\xa9'.decode('utf-8')); t(str, b'a', 5); t(str, 'a', 'utf-8')
