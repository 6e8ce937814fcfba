class Model:
    def fit(self, X):
        return [self._row(r) for r in X]
    def _row(self, r):
        return sum(v * self.weight for v in r)
Model().fit([[1, 2]])
