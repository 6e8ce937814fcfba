import io
from io import StringIO


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


f = io.StringIO("first\nsecond\n\nlast")
print(f.read(3), f.tell(), repr(f.readline()), repr(f.readline(2)), f.readlines(), repr(f.read()))
print(f.seek(0), list(f), f.seek(0), f.readlines(6), f.seek(2), f.read(None), f.seek(0, 2), f.seek(0, 1))
g = StringIO()
print(g.write("alpha"), g.write(""), g.getvalue(), g.tell(), g.seek(2), g.write("XY"), g.getvalue(), g.read())
g.writelines(["1", "2"])
print(g.getvalue(), g.truncate(3), g.getvalue(), g.seek(6), g.write("z"), repr(g.getvalue()), g.truncate(), g.closed)
print("a", 1, None, sep="-", end="!\n", file=g)
print(file=g)
print("b", file=g, flush=True)
print(repr(g.getvalue()), g.readable(), g.writable(), g.seekable(), g.isatty(), g.flush(), g.line_buffering, g.newlines, g.encoding, g.errors)
show(lambda: g.write(3))
show(lambda: g.seek(-1))
show(lambda: g.seek(3, 1))
show(lambda: g.seek(0, 5))
show(lambda: g.truncate(-2))
show(lambda: StringIO(3))
show(lambda: StringIO(None).getvalue())
show(lambda: StringIO(initial_value="x").getvalue())
show(lambda: StringIO("a\r\nb\rc\n").read())
show(lambda: StringIO("a\r\nb\rc\n", newline=None).read())
show(lambda: StringIO("a\r\nb", newline="").read())
show(lambda: next(StringIO("")))
show(lambda: next(StringIO("a\nb")))
with StringIO() as h:
    print("inside", file=h)
    print(h.getvalue(), end="")
print(h.closed)
show(lambda: h.getvalue())
show(lambda: h.write("x"))
show(lambda: h.read())
show(lambda: list(h))
show(lambda: h.__enter__())
show(lambda: print("x", file=3))
show(lambda: print("x", file=None))
g.close()
print(g.closed, type(g).__name__, type(g).__module__, isinstance(g, StringIO))
class Tee:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


t = Tee()
print("a", 2, sep=", ", file=t)
print(t.parts)
show(lambda: print("x", file=t, flush=True))
try:
    raise SystemError("inside")
except SystemError as error:
    print(repr(error), isinstance(error, Exception))
