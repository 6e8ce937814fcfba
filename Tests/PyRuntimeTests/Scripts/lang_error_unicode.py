größe = 'ä'
print(größe + 1)
