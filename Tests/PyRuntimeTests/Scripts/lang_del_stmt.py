a = [1, 2, 3, 4, 5]
del a[0], a[-1]
print(a)
del a[0:2]
print(a)
d = {"x": 1, "y": 2}
del d["x"]
print(d)
x = 5
del x
try:
    x
except NameError as e:
    print(e)
try:
    del x
except NameError as e:
    print(e)
try:
    del d["zz"]
except KeyError as e:
    print(e)
class C: pass
c = C()
c.v = 1
del c.v
try:
    c.v
except AttributeError as e:
    print(e)
try:
    del c.v
except AttributeError as e:
    print(e)
