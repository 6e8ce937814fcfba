n = 10
while n > 0:
    n -= 3
    if n == 4:
        continue
    elif n < 3:
        break
    else:
        print("n", n)
else:
    print("never")
print(n)
while False:
    pass
else:
    print("else")
i = 0
while True:
    i += 1
    if not i < 5 or i == 7: break
print(i)
print("yes" if i and not n > 3 else "no")
