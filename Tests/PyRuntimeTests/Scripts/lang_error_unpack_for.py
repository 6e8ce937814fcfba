for k, v in [(1, 2), (3,)]:
    print(k, v)
