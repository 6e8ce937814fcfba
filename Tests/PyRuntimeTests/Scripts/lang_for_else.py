for i in range(3):
    if i == 5: break
else:
    print("done", i)
for i in []:
    pass
else:
    print("empty")
for a in "ab":
    for b in "xy":
        if b == "y": break
        print(a, b)
    else:
        print("no")
for i in range(10, 0, -3): print(i, end=" ")
print()
l = [1, 2, 3]
for v in l:
    if v < 3: l.append(v + 10)
print(l)
for k, v in {"a": 1, "b": 2}.items(): print(k, v)
for i in range(3):
    i = 100
print(i)
