import operator as op

print(op.ge(2, 2), op.gt(2, 2), op.le(1, 2), op.ne(1, 1), op.is_not(1, None), op.is_(None, None))
print(op.or_(4, 1), op.sub(5, 2), op.rshift(8, 2), op.lshift(1, 4), op.pos(-3), op.and_(6, 3), op.xor(6, 3))
print(op.iand(6, 3), op.ior(4, 1), op.ixor(6, 3), op.isub(5, 2), op.imul(5, 2), op.imod(7, 4), op.ipow(2, 5))
print(op.ifloordiv(7, 2), op.itruediv(7, 2), op.ilshift(1, 3), op.irshift(8, 1))
values = [1]
print(op.iadd(values, [2]), values, op.iconcat(values, [3]), values, op.imul(values, 2), values)


class Row:
    def __init__(self, numbers):
        self.numbers = numbers

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.numbers, other.numbers))

    def __len__(self):
        return len(self.numbers)


print(op.matmul(Row([1, 2]), Row([3, 4])), op.imatmul(Row([1, 2]), Row([3, 4])))
print(op.call(max, 1, 5, 3), op.call(sorted, [2, 1], reverse=True))
print(op.length_hint([1, 2]), op.length_hint(Row([1, 2, 3])), op.length_hint(5, 7))
