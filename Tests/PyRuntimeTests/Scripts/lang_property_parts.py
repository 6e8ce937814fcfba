class Model:
    def __init__(self):
        self._alpha = 1.0

    @property
    def alpha(self):
        "The strength of the penalty."
        return self._alpha

    @alpha.getter
    def alpha(self):
        return self._alpha * 10

    @alpha.setter
    def alpha(self, value):
        self._alpha = value

    @alpha.deleter
    def alpha(self):
        self._alpha = 0.0


model = Model()
print(model.alpha)
model.alpha = 3
print(model.alpha, Model.alpha.fget(model), type(Model.alpha).__name__)
del model.alpha
print(model.alpha)
