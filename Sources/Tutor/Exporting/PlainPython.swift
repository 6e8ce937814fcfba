internal import PySyntax

/// Turns the code of a notebook's cell into code that a plain Python script can hold.
enum PlainPython {
  /// Returns `source` with its magics written in Python: `%time` and `%timeit` by the clock, `name?`
  /// by `help`; the others, which mean nothing in a script, become comments.
  static func translated(_ source: String) -> String {
    let text = SourceText(source)
    guard let statements = try? Parser.parse(text) else { return source }
    var result = ""
    var end = 0
    for statement in statements {
      guard case .magic(let magic) = statement.kind else { continue }
      let (lower, upper) = (max(end, statement.range.lower), statement.range.upper)
      guard lower <= upper else { continue }
      result += text.string(in: SourceRange(end, lower))
      result += python(for: magic, text)
      end = upper
    }
    return result + text.string(in: SourceRange(end, text.bytes.count))
  }

  /// Returns `source` in a statement that catches the exception it raises on purpose.
  ///
  /// Where nothing is raised the script ends with an AssertionError, as the cell is not what it
  /// says. `isTolerated` lets it pass instead.
  static func catching(_ exception: String, _ source: String, isTolerated: Bool = false) -> String {
    var lines = ["try:", indented(source), "except \(exception) as error:"]
    lines.append("    print(f\"{type(error).__name__}: {error}\")")
    if !isTolerated {
      lines += ["else:", "    raise AssertionError(\"this cell raises \(exception)\")"]
    }
    return lines.joined(separator: "\n")
  }

  private static func python(for magic: Magic, _ text: SourceText) -> String {
    let body = magic.body.map { text.string(in: $0.range) }.joined(separator: "\n")
    switch (magic.form, magic.name.name) {
    case (.help, _): return "help(\(magic.name.name))"
    case (_, "time"):
      return """
        import time as _time
        _start = _time.perf_counter()
        \(body)
        print(f"Wall time: {_time.perf_counter() - _start:.3g} s")
        """
    case (_, "timeit"):
      return """
        import time as _time
        _start = _time.perf_counter()
        for _run in range(100):
        \(indented(body))
        print(f"{(_time.perf_counter() - _start) / 100:.3g} s per loop")
        """
    case (let form, let name):
      let sign = form == .cell ? "%%" : "%"
      return "# \(sign)\(name)" + (magic.argument.isEmpty ? "" : " \(magic.argument)")
    }
  }

  /// `source` four blanks further in; lines that begin within a string stay.
  private static func indented(_ source: String) -> String {
    let text = SourceText(source)
    var within: Set<Int> = []
    for part in Highlighter.highlight(text) where part.tokenClass == .string {
      let first = text.position(at: part.range.lower).line
      let last = text.position(at: part.range.upper).line
      if first < last { within.formUnion((first + 1)...last) }
    }
    return source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { index, line in
        within.contains(index + 1) || line.isEmpty ? String(line) : "    \(line)"
      }
      .joined(separator: "\n")
  }
}
