def f(x):
    return g(x) + 1
def g(y):
    z = y * 2
    return z / 0
print('start')
f(3)
