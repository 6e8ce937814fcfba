class A:
    def __init__(self, n):
        self.n = n / 0
a = A(5)
