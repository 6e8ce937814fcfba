print(1, "a", None, True, 1.0, [1, "a"], ("x",), {"k": [1]}, {1}, frozenset(), b"ab\x00\xff", range(3), slice(1), ..., NotImplemented, sep=" | ", end="!\n")
print([None, ..., 1e100, -0.0, "it's", 'q"q', "b\\", "\t"], {"a": {"b": (1,)}}, (), (1,), [[]], {(): []}, {None: None})
print(print, len, int, type, ValueError, ValueError("x"), (lambda: 0).__name__, str.upper, [].append.__name__ , type(None), type(...), type(print), type(lambda: 0), type(type), type([].append), type(str.upper), sep="\n")
print(); print(""); print(None); print("a", end=""); print("b", "c", sep=""); print(sep="x"); print(*[], sep="y"); print("a\tb\\n"); print(repr(1e15), repr(1e16), str(0.1), 1e-10, 100.0, 1234567.0)
class A: pass
print(A, type(A()), repr(A()).startswith("<__main__.A object at 0x"), A.__module__, A.__qualname__)
def f(): pass
print(repr(f).startswith("<function f at 0x"), repr(f.__name__))
