class AppError(Exception):
    pass
class CodeError(AppError):
    def __init__(self, code, message="failed"):
        super().__init__(message)
        self.code = code
    def __str__(self):
        return f"[{self.code}] {super().__str__()}"
try:
    raise CodeError(7)
except AppError as e:
    print(e, e.code, e.args, isinstance(e, CodeError), repr(e))
try:
    raise AppError("plain")
except CodeError:
    print("no")
except AppError as e:
    print(type(e).__name__, e)
class E2(ValueError):
    def __init__(self, a, b):
        self.a = a
        self.b = b
try:
    raise E2(1, 2)
except ValueError as e:
    print(e.a, e.b, e.args, str(e))
print(issubclass(CodeError, Exception), CodeError.__mro__)
e = AppError("n")
e.add_note("note")
print(e.__notes__)
