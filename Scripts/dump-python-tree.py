"""Writes CPython's tree of a program in the form of PySyntax's TreeDumper.

    python3.13 Scripts/dump-python-tree.py FILE

Standard input is read where FILE is `-`. Ranges are offsets into the program's UTF-8 bytes.
Where CPython keeps no place for a part (operators, names of attributes), none is written;
TreeDumper leaves them out, too, with `showsOperators: false`.
"""

import ast
import sys


class Dumper:
    OPERATORS = {
        ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
        ast.Pow: "**", ast.MatMult: "@", ast.LShift: "<<", ast.RShift: ">>", ast.BitAnd: "&",
        ast.BitOr: "|", ast.BitXor: "^", ast.UAdd: "+", ast.USub: "-", ast.Invert: "~",
        ast.Not: "not", ast.And: "and", ast.Or: "or", ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<",
        ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Is: "is", ast.IsNot: "is not",
        ast.In: "in", ast.NotIn: "not in",
    }

    def __init__(self, text):
        self.lines = []
        self.depth = 0
        self.starts = [0]
        data = text.encode()
        for index, byte in enumerate(data):
            if byte == 10:
                self.starts.append(index + 1)

    def place(self, node):
        lower = self.starts[node.lineno - 1] + node.col_offset
        upper = self.starts[node.end_lineno - 1] + node.end_col_offset
        return f" @{lower}..<{upper}"

    def line(self, text, node=None):
        self.lines.append("  " * self.depth + text + (self.place(node) if node else ""))

    def node(self, text, node, *parts):
        self.line(text, node)
        self.depth += 1
        for part in parts:
            self.part(part)
        self.depth -= 1

    def part(self, part):
        """A node, a list, or a pair of a label and one of both."""
        if part is None:
            return
        if isinstance(part, list):
            for item in part:
                self.part(item)
        elif isinstance(part, tuple):
            label, content = part
            if content is None or content == []:
                return
            self.node(label, None, content)
        elif callable(part):
            part()
        elif isinstance(part, ast.stmt):
            self.statement(part)
        else:
            self.expression(part)

    # Statements

    def statement(self, s):
        alias = lambda a: f" as {a}" if a else ""
        match s:
            case ast.Expr(value=v): self.node("expression", s, v)
            case ast.Assign(targets=t, value=v):
                self.node("assignment", s, [("target", x) for x in t], v)
            case ast.AugAssign(target=t, op=o, value=v):
                self.node(f"augmented {self.op(o)}=", s, t, v)
            case ast.AnnAssign(target=t, annotation=a, value=v):
                self.node("annotated", s, t, ("annotation", a), ("value", v))
            case ast.Return(value=v): self.node("return", s, ("value", v))
            case ast.Delete(targets=t): self.node("delete", s, t)
            case ast.Pass(): self.line("pass", s)
            case ast.Break(): self.line("break", s)
            case ast.Continue(): self.line("continue", s)
            case ast.Raise(exc=e, cause=c):
                self.node("raise", s, ("exception", e), ("cause", c))
            case ast.Assert(test=t, msg=m): self.node("assert", s, t, ("message", m))
            case ast.Global(names=n): self.line(f"global {', '.join(n)}", s)
            case ast.Nonlocal(names=n): self.line(f"nonlocal {', '.join(n)}", s)
            case ast.Import(names=n):
                self.node("import", s)
                for a in n:
                    self.lines.append("  " * (self.depth + 1) + a.name + alias(a.asname))
            case ast.ImportFrom(module=m, names=n, level=l):
                self.node(f"from {'.' * l}{m or ''}", s)
                for a in n:
                    self.lines.append("  " * (self.depth + 1) + a.name + alias(a.asname))
            case ast.If(): self.if_statement(s)
            case ast.For(target=t, iter=i, body=b, orelse=e):
                self.node("for", s, ("target", t), ("in", i), ("do", b), ("else", e))
            case ast.While(test=t, body=b, orelse=e):
                self.node("while", s, ("test", t), ("do", b), ("else", e))
            case ast.FunctionDef():
                self.definition(
                    f"def {s.name}", s, lambda: self.parameters(s.args), ("returns", s.returns))
            case ast.ClassDef():
                arguments = lambda: self.arguments(s.bases, s.keywords)
                self.definition(f"class {s.name}", s, arguments)
            case ast.Try(body=b, handlers=h, orelse=e, finalbody=f):
                self.line("try", s)
                self.depth += 1
                self.part(("do", b))
                for x in h:
                    self.node(
                        "except" + alias(x.name), x, ("type", x.type), ("do", x.body))
                self.part(("else", e))
                self.part(("finally", f))
                self.depth -= 1
            case ast.With(items=i, body=b):
                items = [[("manager", x.context_expr), ("as", x.optional_vars)] for x in i]
                self.node("with", s, items, ("do", b))
            case _: raise NotImplementedError(type(s).__name__)

    def if_statement(self, s):
        self.line("if", s)
        self.depth += 1
        while True:
            self.part(("test", s.test))
            self.part(("then", s.body))
            if len(s.orelse) == 1 and isinstance(s.orelse[0], ast.If) and self.is_elif(s, s.orelse[0]):
                s = s.orelse[0]
            else:
                self.part(("else", s.orelse))
                break
        self.depth -= 1

    def is_elif(self, outer, inner):
        start = self.starts[inner.lineno - 1] + inner.col_offset
        return self.data[start:start + 4] == b"elif"

    def definition(self, text, s, *parts):
        lower = min([self.starts[s.lineno - 1] + s.col_offset] + [
            self.starts[d.lineno - 1] + d.col_offset for d in s.decorator_list])
        if s.decorator_list:
            lower = self.data.rindex(b"@", 0, lower)
        upper = self.starts[s.end_lineno - 1] + s.end_col_offset
        self.line(f"{text} @{lower}..<{upper}")
        self.depth += 1
        for d in s.decorator_list:
            self.part(("decorator", d))
        for part in parts:
            self.part(part)
        self.part(("do", s.body))
        self.depth -= 1

    # Expressions

    def op(self, o):
        return self.OPERATORS[type(o)]

    def expression(self, e):
        match e:
            case ast.Name(id=n): self.line(f"name {n}", e)
            case ast.Constant(): self.line(self.constant(e), e)
            case ast.JoinedStr(values=v): self.node("f-string", e, lambda: self.fields(v))
            case ast.List(elts=x): self.node("list", e, x)
            case ast.Tuple(elts=x): self.node("tuple", e, x)
            case ast.Set(elts=x): self.node("set", e, x)
            case ast.Dict(keys=k, values=v):
                items = [[("key", a), ("value", b)] if a else [("**", b)] for a, b in zip(k, v)]
                self.node("dict", e, items)
            case ast.UnaryOp(op=o, operand=x): self.node(f"unary {self.op(o)}", e, x)
            case ast.BinOp(left=l, op=o, right=r): self.node(f"binary {self.op(o)}", e, l, r)
            case ast.BoolOp(op=o, values=v): self.node(self.op(o), e, v)
            case ast.Compare(left=l, ops=o, comparators=c):
                self.node("comparison", e, l, [(self.op(a), b) for a, b in zip(o, c)])
            case ast.IfExp(test=t, body=b, orelse=o):
                self.node("conditional", e, ("test", t), ("then", b), ("else", o))
            case ast.NamedExpr(target=t, value=v): self.node(f"named {t.id}", e, v)
            case ast.Lambda(args=a, body=b): self.node("lambda", e, lambda: self.parameters(a), b)
            case ast.Call(func=f, args=a, keywords=k):
                self.node("call", e, f, lambda: self.arguments(a, k))
            case ast.Attribute(value=v, attr=a): self.node(f"attribute {a}", e, v)
            case ast.Subscript(value=v, slice=s): self.node("subscript", e, v, s)
            case ast.Slice(lower=l, upper=u, step=s):
                self.node("slice", e, ("lower", l), ("upper", u), ("step", s))
            case ast.Starred(value=v): self.node("starred", e, v)
            case ast.ListComp(elt=x, generators=g): self.comprehension("list", e, x, g)
            case ast.SetComp(elt=x, generators=g): self.comprehension("set", e, x, g)
            case ast.GeneratorExp(elt=x, generators=g): self.comprehension("generator", e, x, g)
            case ast.DictComp(key=k, value=v, generators=g):
                self.node("dict comprehension", e, ("key", k), ("value", v), self.clauses(g))
            case ast.Yield(value=v): self.node("yield", e, ("value", v))
            case ast.YieldFrom(value=v): self.node("yield from", e, v)
            case _: raise NotImplementedError(type(e).__name__)

    def comprehension(self, form, e, element, generators):
        self.node(f"{form} comprehension", e, element, self.clauses(generators))

    def clauses(self, generators):
        if any(g.is_async for g in generators):
            raise NotImplementedError("async")
        return [
            ("for", [("target", g.target), ("in", g.iter), [("if", c) for c in g.ifs]])
            for g in generators]

    def arguments(self, positional, keywords):
        place = lambda x: (x.lineno, x.col_offset)
        for item in sorted(positional + keywords, key=place):
            if isinstance(item, ast.Starred):
                self.part(("*", item.value))
            elif isinstance(item, ast.keyword):
                self.part((f"{item.arg}=" if item.arg else "**", item.value))
            else:
                self.part(item)

    def parameters(self, a):
        positional = a.posonlyargs + a.args
        defaults = [None] * (len(positional) - len(a.defaults)) + a.defaults
        for index, (p, d) in enumerate(zip(positional, defaults)):
            label = "positional-only" if index < len(a.posonlyargs) else "parameter"
            self.parameter(label, p, d)
        if a.vararg:
            self.parameter("*", a.vararg, None)
        for p, d in zip(a.kwonlyargs, a.kw_defaults):
            self.parameter("keyword-only", p, d)
        if a.kwarg:
            self.parameter("**", a.kwarg, None)

    def parameter(self, label, p, default):
        lower = self.starts[p.lineno - 1] + p.col_offset
        upper = self.identifier_end(lower)
        self.line(f"{label} {p.arg} @{lower}..<{upper}")
        self.depth += 1
        self.part(("annotation", p.annotation))
        self.part(("default", default))
        self.depth -= 1

    def identifier_end(self, lower):
        upper = lower
        while upper < len(self.data) and (
                self.data[upper] >= 128 or chr(self.data[upper]).isalnum()
                or self.data[upper] == 95):
            upper += 1
        return upper

    def fields(self, values):
        for value in values:
            if isinstance(value, ast.Constant):
                self.line(f"text {quoted(value.value)}")
                continue
            conversion = "" if value.conversion == -1 else f" !{chr(value.conversion)}"
            self.line("field" + conversion)
            self.depth += 1
            self.part(value.value)
            if value.format_spec is not None:
                self.line("format")
                self.depth += 1
                self.fields(value.format_spec.values)
                self.depth -= 1
            self.depth -= 1

    def constant(self, e):
        value = e.value
        if value is None or value is True or value is False:
            return repr(value)
        if value is ...:
            return "..."
        if isinstance(value, int):
            lower = self.starts[e.lineno - 1] + e.col_offset
            prefix = self.data[lower:lower + 2].lower()
            radix = {b"0x": 16, b"0o": 8, b"0b": 2}.get(prefix)
            if radix is None:
                return f"int {value}"
            upper = self.starts[e.end_lineno - 1] + e.end_col_offset
            digits = self.data[lower + 2:upper].decode().replace("_", "").lower()
            return f"int {digits} base {radix}"
        if isinstance(value, float):
            return f"float {value!r}"
        if isinstance(value, str):
            return f"string {quoted(value)}"
        if isinstance(value, bytes):
            return f"bytes [{', '.join(map(str, value))}]"
        raise NotImplementedError(type(value).__name__)


def quoted(text):
    result = '"'
    for c in text:
        if c == "\n": result += "\\n"
        elif c == '"': result += '\\"'
        elif c == "\\": result += "\\\\"
        elif ord(c) < 32 or ord(c) == 127: result += f"\\x{ord(c):x}"
        else: result += c
    return result + '"'


def dump(text):
    tree = ast.parse(text)
    dumper = Dumper(text)
    dumper.data = text.encode()
    for statement in tree.body:
        dumper.statement(statement)
    return "\n".join(dumper.lines)


if __name__ == "__main__":
    sys.setrecursionlimit(10000)
    file = sys.argv[1] if len(sys.argv) > 1 else "-"
    program = sys.stdin.read() if file == "-" else open(file, encoding="utf-8").read()
    print(dump(program))
