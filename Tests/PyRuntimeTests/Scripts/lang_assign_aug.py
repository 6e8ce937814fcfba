x = 5
x += 2; x -= 1; x *= 3; print(x)
x //= 4; print(x)
x **= 3; print(x)
x %= 7; print(x)
x <<= 3; x |= 1; x ^= 5; x &= 0xfe; x >>= 1
print(x)
x /= 4; print(x)
l = [1]
m = l
l += [2]
l += (3,)
print(m, l is m)
t = (1,)
u = t
t += (2,)
print(t, u)
class A: pass
a = A()
a.v = 1
a.v += 10
print(a.v)
d = {"k": 1}
d["k"] += 5
print(d)
def f():
    print("once")
    return d
f()["k"] *= 2
print(d)
s = "a"
t = s
s += "b"
s += s
print(s, t)
