class MyError(Exception):
    pass
def f():
    raise MyError('mine', 2)
f()
