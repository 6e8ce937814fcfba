try:
    x = 1
except ValueError:
    pass
else:
    y = x.bad
