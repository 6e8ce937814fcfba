a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[::2], a[::-1], a[8:2:-2], a[20:], a[:], a[5:2])
a[2:5] = [20, 30]
print(a)
a[::3] = ["x"] * len(a[::3])
print(a)
a[1:1] = [7, 8]
del a[::2]
print(a)
s = "hello"
print(s[1:3], s[::-1], s[-1], s[:-1], (1, 2, 3)[1:])
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
try:
    a[::0]
except ValueError as e:
    print(e)
