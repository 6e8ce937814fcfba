def f(v):
    return v
print(f(f(f(1 / 0))))
