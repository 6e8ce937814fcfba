data = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: -p[1]))
print(list(map(lambda x: x ** 2, range(4))), list(filter(lambda x: x % 2, range(6))))
data.sort(key=lambda p: p[0], reverse=True)
print(data)
print(max(data, key=lambda p: p[1]), min("hello", key=lambda c: -ord(c)))
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
