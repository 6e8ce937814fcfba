x = 3
assert x > 2
assert x > 5, 'too small'
