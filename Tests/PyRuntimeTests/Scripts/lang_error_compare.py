x = 1
if x < 2 and x > 'a':
    pass
