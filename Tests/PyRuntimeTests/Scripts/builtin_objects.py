def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class A:
    z = 1
    def __init__(self): self.x = 5
    def m(self): return 1
class B(A): pass
a = A()
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1.0, int), isinstance('a', object), isinstance(B(), A), isinstance(a, B), issubclass(B, A), issubclass(bool, int), issubclass(int, (str, object)), isinstance(1, int | str), isinstance(None, type(None)), isinstance(1, ((str,), (int,))), issubclass(A, A))
t(isinstance, 1, 5); t(isinstance, 1); t(issubclass, 1, int); t(isinstance, 1, 'int'); t(issubclass, int, 5)
print(getattr(a, 'x'), getattr(a, 'nope', 7), hasattr(a, 'x'), hasattr(a, 'nope'), hasattr([], 'append'), hasattr(5, 'real')); setattr(a, 'y', 3); print(a.y); delattr(a, 'y'); print(hasattr(a, 'y')); t(getattr, a, 'nope'); t(getattr, a, 5); t(delattr, a, 'nope'); t(getattr, a)
print(callable(len), callable(A), callable(a), callable(a.m), callable(5), callable(lambda: 1), vars(a), sorted(k for k in dir(a) if not k.startswith('__'))); t(vars, 5); t(callable)
print(type(1), type('a'), type(None), type(A), type(a) is A, type(len), type([].append), type(lambda: 1), type(type), type(1.5).__name__, type(...), type(NotImplemented), type({}.get), type(range(1)), type(slice(1)), type(b''), type(frozenset()), type(print), int, str, ValueError, ..., NotImplemented)
x = [1]; print(id(x) == id(x), id(x) == id([2]), x is x); t(type); t(type, 1, 2)
f = [1, 2].append; f(3); print([].append.__name__, len.__name__, 'a'.upper.__self__, list.append.__name__); t(list.append, [], 1); t(list.append); 
print(repr(len), repr(list.append), ascii('é'), format(3.14159, '.2f'), format('a'), format(5, '03'), repr(repr), str(int), [int, len], {str: 1}); t(repr); t(format, 1, 2)
print(getattr('abc', 'upper')(), getattr([3, 1], 'index')(1), getattr((1, 2), 'count')(1), getattr({1: 2}, 'get')(1), getattr({1}, 'union')({2}), list(map(str.strip, [' a '])), list(map(int.bit_length, [255])), sorted(['b', 'A'], key=str.lower))
t(lambda: (5).foo); t(lambda: [].push); t(lambda: {}.has_key); t(lambda: None.x); t(lambda: 'a'.uper); t(lambda: [].apend)
t(lambda: 5()); t(lambda: 'a'()); t(lambda: None()); t(lambda: 5[0]); t(lambda: None[0]); t(lambda: len[0]); t(lambda: (1).x.y)
