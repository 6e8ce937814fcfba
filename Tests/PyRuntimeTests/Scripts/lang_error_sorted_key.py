def key(v):
    return v['k']
print(sorted([{'k': 1}, {}], key=key))
