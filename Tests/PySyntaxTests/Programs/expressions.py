# Every operator, in every order that decides a tree.
a or b and not c
a and b or c and d or e
not a == b
not not a
a < b <= c != d == e > f >= g
a in b not in c is d is not e
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b
-a.b ** c[0]
2 ** 3 ** 2
a ** -b ** c
~a + -b - +c
(a + b) * c
a - (b - c)
a if b else c
a if b else c if d else e
(a if b else c) if d else e
lambda: 0
lambda x: x
lambda x, y=1, *args, z, **kw: (x, y)
lambda *, k=1: k
lambda x, /, y: x
lambda: lambda: 1
lambda x: x if x else y
(n := 10)
print(n := 10)
f(a, (b := 1), c=(d := 2))
x[(y := 1)]
x[y := 1]
[y := 1, y ** 2]
{y := 1}
while_value = (yield_ := 3)

f()
f(a)
f(a,)
f(a, b)
f(*a, **b)
f(a, *b, c, *d, e=1, *f, g=2, **h, i=3, **j)
f(x for x in y)
f((x for x in y), 1)
f(
    a,
    b=2,  # comment
)
a.b.c().d[0](1)[1:2].e
a[0]
a[1:2]
a[:]
a[::]
a[1:]
a[:1]
a[::2]
a[1:2:3]
a[:, 1]
a[1, :, ::2, ...]
a[None, :]
a[b, ]
a[*b]
a[*b, 1]
a[x:=1, 2]
a[1:2, *b]
a[lambda x: x]
a[i if j else k:]

()
(a,)
(a, b)
(a, b,)
(*a, b)
a,
a, b
*a, b
[]
[a]
[a, *b, c,]
{}
{a}
{a, *b}
{a: b}
{a: b, **c, d: e,}
{**a}
{"a": lambda: 1, b: c if d else e}
{(a, b): 1}
[x for x in y]
[x for x in y if z]
[x for x in y if z if w for v in x]
[(x, y) for x, y in z]
[x for x, in z]
[x if x else y for x in z]
[[c for c in row] for row in m]
{x for x in y}
{x: y for x, y in z}
{x: {k: v for k, v in y} for x, y in z if x}
(x for x in y)
(x for x in y if x for z in w)
[x for x in a or b]
[x for x in (lambda: y)]
[*a, *b]
((((a))))
...
None
True, False
a.__class__
1 .real
1.0.real
f"{x}".upper()
x = (
    1 +
    2
)
y = 1 + \
    2
z = a[
    0]
if (a and
        b): pass
