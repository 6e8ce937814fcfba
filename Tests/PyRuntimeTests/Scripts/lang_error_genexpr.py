data = [1, 2, 'a']
print(sum(v + 1 for v in data))
