/// `string.Template` in Python, which classes of cells may inherit from with a delimiter of their own.
enum TemplateText {
  static let text = #"""
    _nothing = {}
    _first = frozenset("_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    _later = _first | frozenset("0123456789")


    class _Chain:
        def __init__(self, first, then):
            self.first = first
            self.then = then

        def __getitem__(self, key):
            return self.first[key] if key in self.first else self.then[key]


    class Template:
        delimiter = "$"

        def __init_subclass__(cls):
            for name in ("idpattern", "braceidpattern", "flags", "pattern"):
                if name in cls.__dict__:
                    raise NotImplementedError(
                        f"a Template with {name!r} of its own is not supported here: "
                        "change 'delimiter' only, or use an f-string")

        def __init__(self, template):
            self.template = template

        # The literal texts and placeholders in order: kind, text, name, place of the text.
        def _parts(self):
            text = self.template
            if not isinstance(text, str):
                kind = type(text).__name__
                raise TypeError(f"expected string or bytes-like object, got {kind!r}")
            mark = self.delimiter
            size = len(mark)
            start = 0
            while True:
                place = text.find(mark, start)
                if place < 0:
                    yield "literal", text[start:], None, start
                    return
                yield "literal", text[start:place], None, start
                after = place + size
                if text.startswith(mark, after):
                    start = after + size
                    yield "escaped", text[place:start], None, place
                    continue
                braced = text.startswith("{", after)
                first = end = after + braced
                if text[end:end + 1] in _first:
                    while text[end:end + 1] in _later:
                        end += 1
                start = end + braced
                if first < end and (not braced or text.startswith("}", end)):
                    yield "named", text[place:start], text[first:end], place
                else:
                    start = after
                    yield "invalid", text[place:start], None, place

        def _invalid(self, place):
            lines = self.template[:place + len(self.delimiter)].splitlines(keepends=True)
            column = place + len(self.delimiter) - len("".join(lines[:-1]))
            raise ValueError(
                "Invalid placeholder in string: line %d, col %d" % (len(lines), column))

        def substitute(self, mapping=_nothing, /, **kws):
            if mapping is _nothing:
                mapping = kws
            elif kws:
                mapping = _Chain(kws, mapping)
            made = []
            for kind, text, name, place in self._parts():
                if kind == "named":
                    text = str(mapping[name])
                elif kind == "escaped":
                    text = self.delimiter
                elif kind == "invalid":
                    self._invalid(place)
                made.append(text)
            return "".join(made)

        def safe_substitute(self, mapping=_nothing, /, **kws):
            if mapping is _nothing:
                mapping = kws
            elif kws:
                mapping = _Chain(kws, mapping)
            made = []
            for kind, text, name, place in self._parts():
                if kind == "named":
                    try:
                        text = str(mapping[name])
                    except KeyError:
                        pass
                elif kind == "escaped":
                    text = self.delimiter
                made.append(text)
            return "".join(made)

        def is_valid(self):
            return all(kind != "invalid" for kind, text, name, place in self._parts())

        def get_identifiers(self):
            return list(dict.fromkeys(
                name for kind, text, name, place in self._parts() if kind == "named"))
    """#
}
