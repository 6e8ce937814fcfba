data = [1, 2, 'a']
print([v + 1 for v in data])
