/// Tells the classes of a text's parts, whether the text is right or not.
///
/// By the parser's own tokens, so that what looks like a string is one. What cannot be read takes
/// one stretch, and reading goes on in the next line: a cell that is being typed is wrong most of
/// the time.
package struct Highlighter {
  private let source: SourceText
  private var lexer: Lexer
  private var result: [HighlightedRange] = []
  /// The end of what has been told.
  private var end = 0
  /// The last token, to tell a definition's name from any other.
  private var before: Token.Kind?
  private var isDecorator = false

  private init(_ source: SourceText) {
    self.source = source
    lexer = Lexer(source)
  }

  /// Returns the stretches of `source` in order; blanks are in none, and none overlap.
  package static func highlight(_ source: SourceText) -> [HighlightedRange] {
    var highlighter = Highlighter(source)
    highlighter.read()
    return highlighter.result
  }

  private mutating func read() {
    // One step for each byte at most, whatever the text is.
    for _ in 0...source.bytes.count + 1 {
      do throws(Diagnostic) {
        let token = try lexer.next()
        addComments(before: token.range.lower)
        if token.kind == .end { break }
        add(token)
      } catch {
        skip(error)
        if end >= source.bytes.count { break }
      }
    }
    addComments(before: source.bytes.count)
  }

  /// Adds a stretch, if it lies behind those before it.
  private mutating func add(_ range: SourceRange, _ tokenClass: TokenClass) {
    let lower = Swift.max(range.lower, end)
    let upper = Swift.min(range.upper, source.bytes.count)
    guard upper > lower else { return }
    result.append(HighlightedRange(SourceRange(lower, upper), tokenClass))
    end = upper
  }

  private mutating func add(_ token: Token) {
    defer {
      switch token.kind {
      case .newline, .indent, .dedent: isDecorator = false
      default: break
      }
      before = token.kind
    }
    switch token.kind {
    case .name:
      let name = source.string(in: token.range)
      if before == .keyword(.def) || before == .keyword(.class) {
        add(token.range, .definition)
      } else if isDecorator {
        add(token.range, .decorator)
      } else if before != .punctuation(.dot), Highlighter.builtins.contains(name) {
        add(token.range, .builtin)
      } else {
        add(token.range, .name)
      }
    case .keyword: add(token.range, .keyword)
    case .number: add(token.range, .number)
    case .string, .formattedStart, .formattedMiddle, .formattedEnd: add(token.range, .string)
    case .magic: add(token.range, .magic)
    case .punctuation(let sign):
      let startsLine =
        switch before {
        case nil, .newline?, .indent?, .dedent?: true
        default: false
        }
      if sign == .at, startsLine { isDecorator = true }
      if sign == .openParenthesis { isDecorator = false }
      add(
        token.range, sign == .unknown ? .error : isDecorator ? .decorator : .operator)
    case .newline, .indent, .dedent, .end: break
    }
  }

  /// Adds the comments between the last token and `limit`.
  private mutating func addComments(before limit: Int) {
    var index = end
    while index < limit {
      if source.byte(at: index) == Ascii.hash {
        let line = source.range(ofLine: source.line(at: index))
        let upper = Swift.min(line.upper, limit)
        add(SourceRange(index, Swift.max(upper, index + 1)), .comment)
        index = Swift.max(upper, index + 1)
      } else {
        index += 1
      }
    }
  }

  /// Adds what could not be read, and starts again behind it.
  private mutating func skip(_ error: Diagnostic) {
    if case .closingBracket? = error.missing {
      // Only a bracket is missing: all that there is has been told, but for comments.
      addComments(before: source.bytes.count)
      end = source.bytes.count
      return
    }
    let start = Swift.max(error.range.lower, end)
    addComments(before: start)
    let isOpenText: Bool =
      if case .closingQuotes? = error.missing { true } else { false }
    let line = source.range(ofLine: source.line(at: start))
    let isString = error.message.hasPrefix("unterminated")
    let upper = isOpenText ? source.bytes.count : Swift.max(line.upper, start + 1)
    add(SourceRange(start, upper), isString ? .string : .error)
    end = Swift.max(end, upper)
    guard end < source.bytes.count else { return }
    var next = Lexer(source)
    next.offset = end
    lexer = next
    before = .newline
    isDecorator = false
  }

  /// The names that Python defines without an import.
  static let builtins: Set<String> = [
    "abs", "all", "any", "ascii", "bin", "bool", "breakpoint", "bytearray", "bytes", "callable",
    "chr", "classmethod", "compile", "complex", "delattr", "dict", "dir", "divmod", "enumerate",
    "eval", "exec", "filter", "float", "format", "frozenset", "getattr", "globals", "hasattr",
    "hash", "help", "hex", "id", "input", "int", "isinstance", "issubclass", "iter", "len", "list",
    "locals", "map", "max", "memoryview", "min", "next", "object", "oct", "open", "ord", "pow",
    "print", "property", "range", "repr", "reversed", "round", "set", "setattr", "slice", "sorted",
    "staticmethod", "str", "sum", "super", "tuple", "type", "vars", "zip", "ArithmeticError",
    "AssertionError", "AttributeError", "BaseException", "DeprecationWarning", "EOFError",
    "Exception", "FloatingPointError", "FutureWarning", "ImportError", "IndexError", "KeyError",
    "KeyboardInterrupt", "LookupError", "MemoryError", "ModuleNotFoundError", "NameError",
    "NotImplemented", "NotImplementedError", "OSError", "OverflowError", "RecursionError",
    "RuntimeError", "RuntimeWarning", "StopIteration", "SyntaxError", "SyntaxWarning",
    "TypeError", "UnicodeError", "UserWarning", "ValueError", "Warning", "ZeroDivisionError",
  ]
}
