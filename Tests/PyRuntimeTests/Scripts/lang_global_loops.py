total = 0
i = 0
while i < 1000:
    if i % 3 == 0 or i % 5 == 0:
        total += i
    i += 1
print(total)
names = ["a", "b"]
for name in names:
    for i in range(2):
        print(name * i, end=";")
print()
primes = []
for n in range(2, 50):
    for p in primes:
        if n % p == 0: break
    else:
        primes.append(n)
print(primes)
def change():
    global names
    names = "rebound"
    return 1
print(names, change(), names)
k = 5
def setk():
    global k
    k = 100
    return 1
print(k + setk(), k)
k = 5
k += setk()
print(k)
