def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(); print(1, 2, 3, sep=', '); print('a', end=''); print('b', end='\n--\n'); print(1, 'x', None, [1], sep=''); print(sep='x'); print('a', 'b', sep=None, end=None); print(*[1, 2], sep='\t'); print('x', flush=True); print('a\nb'); print(1.0, True, b'a', 'é', (1,)); t(print, 1, sep=5); t(print, 1, end=5); t(print, 1, foo=2); print('no newline', end='')
print(); print(*'abc', *[1, 2]); print({'a': [1, (2,)]}, {1}, set(), frozenset(), sep='|'); print(print('inner')); print("tab\tx", 'q"q', "s's")
