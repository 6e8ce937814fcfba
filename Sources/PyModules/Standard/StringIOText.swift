/// `io.StringIO` in Python.
enum StringIOText {
  static let text = #"""
    class StringIO:
        def __init__(self, initial_value="", newline="\n"):
            if newline not in (None, "", "\n"):
                raise NotImplementedError(
                    "StringIO() does not support the argument 'newline' here")
            if initial_value is None:
                initial_value = ""
            if not isinstance(initial_value, str):
                raise TypeError(
                    "initial_value must be str or None, not "
                    + type(initial_value).__name__)
            if newline is None:
                initial_value = initial_value.replace("\r\n", "\n").replace("\r", "\n")
            self._translates = newline is None
            self._text = initial_value
            self._place = 0
            self._closed = False

        def _check(self):
            if self._closed:
                raise ValueError("I/O operation on closed file")

        @property
        def closed(self):
            return self._closed

        @property
        def line_buffering(self):
            self._check()
            return False

        newlines = None
        encoding = None
        errors = None

        def readable(self):
            self._check()
            return True

        def writable(self):
            self._check()
            return True

        def seekable(self):
            self._check()
            return True

        def isatty(self):
            self._check()
            return False

        def flush(self):
            self._check()

        def close(self):
            self._closed = True

        def getvalue(self):
            self._check()
            return self._text

        def tell(self):
            self._check()
            return self._place

        def seek(self, pos, whence=0, /):
            self._check()
            if whence not in (0, 1, 2):
                raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
            if whence == 0 and pos < 0:
                raise ValueError(f"Negative seek position {pos}")
            if whence != 0 and pos != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            if whence == 0:
                self._place = pos
            elif whence == 2:
                self._place = len(self._text)
            return self._place

        def truncate(self, pos=None, /):
            self._check()
            if pos is None:
                pos = self._place
            elif pos < 0:
                raise ValueError(f"Negative size value {pos}")
            self._text = self._text[:pos]
            return pos

        def write(self, s, /):
            self._check()
            if not isinstance(s, str):
                raise TypeError(f"string argument expected, got {type(s).__name__!r}")
            length = len(s)
            if self._translates:
                s = s.replace("\r\n", "\n").replace("\r", "\n")
            if s:
                if self._place > len(self._text):
                    self._text += "\x00" * (self._place - len(self._text))
                end = self._place + len(s)
                if self._place == len(self._text):
                    self._text += s
                else:
                    self._text = self._text[: self._place] + s + self._text[end:]
                self._place = end
            return length

        def writelines(self, lines, /):
            self._check()
            for line in lines:
                self.write(line)

        def read(self, size=-1, /):
            self._check()
            if size is None or size < 0:
                result = self._text[self._place :]
            else:
                result = self._text[self._place : self._place + size]
            self._place = max(self._place, 0) + len(result)
            return result

        def readline(self, size=-1, /):
            self._check()
            end = self._text.find("\n", self._place)
            end = len(self._text) if end < 0 else end + 1
            if size is not None and size >= 0:
                end = min(end, self._place + size)
            result = self._text[self._place : end]
            self._place += len(result)
            return result

        def readlines(self, hint=-1, /):
            lines = []
            total = 0
            for line in self:
                lines.append(line)
                total += len(line)
                if hint is not None and 0 < hint < total:
                    break
            return lines

        def __iter__(self):
            if self._closed:
                raise ValueError("I/O operation on closed file.")
            return self

        def __next__(self):
            line = self.readline()
            if not line:
                raise StopIteration
            return line

        def __enter__(self):
            if self._closed:
                raise ValueError("I/O operation on closed file.")
            return self

        def __exit__(self, *details):
            self.close()
    """#
}
