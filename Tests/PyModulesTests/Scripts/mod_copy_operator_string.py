import copy, operator as op, string
a = [[1], {"k": [2]}]; b = copy.copy(a); c = copy.deepcopy(a); a[0].append(9); a[1]["k"].append(8); print(a, b, c, b[0] is a[0], c[0] is a[0]); l = [1]; l.append(l); m = copy.deepcopy(l); print(m[1] is m)
class A:
    def __init__(s): s.v = [1]
x = A(); y = copy.deepcopy(x); z = copy.copy(x); x.v.append(2); print(y.v, z.v, copy.copy((1, [2])), copy.deepcopy({1: {2}}), copy.copy({1}), copy.deepcopy(5))
print(op.itemgetter(1)([1, 2]), op.itemgetter(0, 2)("abc"), op.attrgetter("v")(x), op.methodcaller("upper")("a"), op.add(1, 2), op.mul(2, 3), op.truediv(1, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 3), op.neg(1), op.not_(0), op.eq(1, 1), op.lt(1, 2), op.contains([1], 1), op.getitem([5], 0), op.concat("a", "b"), op.and_(6, 3), op.xor(6, 3), op.is_(None, None), op.truth([]), op.index(5), op.itemgetter("k")({"k": 1}), sorted([(1, "b"), (0, "c")], key=op.itemgetter(1)))
print(string.ascii_lowercase, string.digits, string.punctuation, string.ascii_letters[:3], string.hexdigits, repr(string.whitespace), string.capwords("a bc  d"), string.ascii_uppercase[-1])
