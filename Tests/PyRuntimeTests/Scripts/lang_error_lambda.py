f = lambda v: v.nope
print(list(map(f, [1])))
