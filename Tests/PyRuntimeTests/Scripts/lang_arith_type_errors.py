for text in ["1 + 'a'", "'a' + 1", "[] + 1", "(1,) + [1]", "[] * 1.0", "'a' * 'b'", "-'a'", "~1.5",
             "None + 1", "1 < 'a'", "[] < 1", "{} < {}", "1 << -1", "1 // 0", "1.0 // 0", "1 % 0", "1.0 % 0",
             "1 / 0", "1.0 / 0", "0 ** -1", "1 @ 2", "'%d' % 'x'", "1 in 2", "len(5)", "5()", "5[0]", "[1].foo", "None.x"]:
    pass
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: 1 + 'a')
show(lambda: 'a' + 1)
show(lambda: [] + 1)
show(lambda: (1,) + [1])
show(lambda: [] * 1.0)
show(lambda: 'a' * 'b')
show(lambda: -'a')
show(lambda: ~1.5)
show(lambda: None + 1)
show(lambda: 1 < 'a')
show(lambda: [] < 1)
show(lambda: {} < {})
show(lambda: 1 << -1)
show(lambda: 1 // 0)
show(lambda: 1.0 // 0)
show(lambda: 1 % 0)
show(lambda: 1.0 % 0)
show(lambda: 1 / 0)
show(lambda: 1.0 / 0)
show(lambda: 0 ** -1)
show(lambda: 1 @ 2)
show(lambda: 1 in 2)
show(lambda: len(5))
show(lambda: (lambda q: q)())
show(lambda: [1].foo)
show(lambda: None.x)
show(lambda: [1][5])
show(lambda: {}['k'])
show(lambda: (1, 2)['a'])
show(lambda: 2.0 ** 10000)
