# A name assigned to itself is read first, wherever it stands.
def attempt(code):
    try:
        code()
    except NameError as error:
        print(type(error).__name__, error)
    else:
        print("fine")


def local():
    a = a


def conditional(flag=False):
    b = b if flag else b


def chained():
    c = c = c


def chained_with_another():
    d = e = d


def named():
    return (f := f)


def pair():
    g, = g,


def enclosed():
    def inner():
        return h
    h = h
    return inner


def parameter(i):
    i = i
    i = i = i
    i = j = i
    return i, j


def looped():
    for k in k:
        pass


for code in [local, conditional, chained, chained_with_another, named, pair, enclosed, looped]:
    attempt(code)
print(parameter(5))


class Body:
    print = print
    try:
        m = m
    except NameError as error:
        print(error)


try:
    n = n
except NameError as error:
    print(error)
try:
    o = o = o
except NameError as error:
    print(error)
try:
    p = q = p
except NameError as error:
    print(error)
abs = abs
print(abs(-1))
r = r = 7
r = r
print(r)
s = s
print("not reached")
