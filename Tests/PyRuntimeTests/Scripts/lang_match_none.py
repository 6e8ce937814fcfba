def find(xs, p):
    for x in xs:
        if p(x): return x
print(find([1, 2], lambda v: v > 5), find([1, 9], lambda v: v > 5))
def nothing(): pass
print(nothing(), nothing() is None)
def early(n):
    if n: return
    return 1
print(early(1), early(0))
print(print("x"))
