def f():
    global q
    return q
f()
