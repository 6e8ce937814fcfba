for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
n = 10
while n:
    n -= 3
    if n < 0: break
else: print("no")
i = 0
while True:
    i += 1
    if i == 3: continue
    if i > 5: break
    print(i, end=",")
print(i)
for i in []: pass
else: print("empty", i)
for i in range(3):
    i = 10
    print(i, end=" ")
l = [1, 2, 3]
for v in l:
    if v == 2: l.append(9)
    if len(l) > 5: break
print(l, range(5)[-1], list(range(5, 0, -2)), len(range(10**12)), 10**11 in range(10**12), range(3) == range(0, 3, 1), range(10)[2:8:2], range(0, -5, -1).index(-3), list(reversed(range(3))), range(5).count(2), range(1, 10, 3).stop)
