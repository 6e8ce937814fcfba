x = 'a'
y = 1 + -x
