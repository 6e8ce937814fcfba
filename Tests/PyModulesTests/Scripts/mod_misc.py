def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

import copy, string, time, warnings
a = [1, [2, 3], {'k': [4]}, (5, [6]), {7}]; b = copy.copy(a); c = copy.deepcopy(a); a[1].append(9); a[2]['k'].append(9); a[3][1].append(9); print(b, c); r = [1]; r.append(r); s = copy.deepcopy(r); print(s, s[1] is s)
class N:
    def __init__(self): self.l = [1]; self.me = self
n = N(); m = copy.copy(n); d = copy.deepcopy(n); n.l.append(2); print(m.l, d.l, d.me is d, m is n, m.me is n, copy.copy(5), copy.deepcopy('a'))
class H:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(H()), copy.deepcopy([H()]))
print(string.ascii_lowercase, string.ascii_uppercase, string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.capwords('hello big  world'), string.capwords('a-b', '-'))
t0 = time.time(); p = time.perf_counter(); time.sleep(0.001); print(time.perf_counter() > p, t0 > 1e9, isinstance(time.time_ns(), int), time.monotonic() > 0, time.process_time() >= 0); t(time.sleep, -1); t(time.sleep, 'a')
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('one'); warnings.warn('two', DeprecationWarning); warnings.warn(RuntimeWarning('three'))
    print([(str(x.message), x.category.__name__) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    t(warnings.warn, 'bad'); t(warnings.warn, 'fut', FutureWarning)
    warnings.filterwarnings('ignore', message='.*skip')
    warnings.warn('please skip this'); warnings.filterwarnings('ignore', category=UserWarning); warnings.warn('x')
t(warnings.simplefilter, 'nope'); t(warnings.warn, 'a', int)
from typing import List, Dict, Optional, Union, Any, Tuple, Callable
def f(x: List[int], y: Optional[str] = None) -> Dict[str, Any]: return {'x': x}
print(f([1])); V = Union[int, str]; C = Callable[[int], int]
