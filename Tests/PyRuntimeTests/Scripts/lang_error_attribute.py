class A:
    def method(self): pass
a = A()
print((a
).metod())
