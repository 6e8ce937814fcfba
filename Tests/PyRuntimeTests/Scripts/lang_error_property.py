class A:
    @property
    def p(self):
        return self.q
print(A().p)
