total = 0
for v in [1, 'x']:
    total = total + v * 2 - 1
