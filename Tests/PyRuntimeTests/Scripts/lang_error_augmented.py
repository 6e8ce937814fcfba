s = 'a'
for i in range(3):
    s += i
