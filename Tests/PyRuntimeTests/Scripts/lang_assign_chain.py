a = b = [1]
b.append(2)
print(a, a is b)
x = y = z = 0
x += 1
print(x, y, z)
