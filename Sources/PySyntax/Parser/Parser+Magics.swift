/// Lines that speak to IPython.
extension Parser {
  /// Magics whose line or cell is Python to be run.
  private static let running: Set<String> = ["time", "timeit", "prun"]

  /// A line such as `%timeit f(x)`, `name?` or `!ls`.
  mutating func magic() throws(Stop) -> Statement {
    let token = try expect(.magic)
    let start = token.range.lower
    switch source.byte(at: start) {
    case Ascii.exclamation: throw .found(UnsupportedSyntax.shellCommand(at: token.range))
    case Ascii.percent:
      return source.byte(at: start + 1) == Ascii.percent
        ? try cellMagic(token) : try lineMagic(token)
    default: return try helpRequest(token)
    }
  }

  /// Splits a magic into the range of its name and that of the rest of its line.
  private func split(_ token: Token, signs: Int) -> (name: Identifier, rest: SourceRange) {
    let lower = token.range.lower + signs
    var upper = lower
    while upper < token.range.upper, !Ascii.isBlank(source.byte(at: upper)) { upper += 1 }
    var rest = upper
    while rest < token.range.upper, Ascii.isBlank(source.byte(at: rest)) { rest += 1 }
    let name = SourceRange(lower, upper)
    return (
      Identifier(source.string(in: name), at: name), SourceRange(rest, token.range.upper)
    )
  }

  private mutating func lineMagic(_ token: Token) throws(Stop) -> Statement {
    let (name, rest) = split(token, signs: 1)
    try endMagicLine()
    var body: [Statement] = []
    if Parser.running.contains(name.name) {
      body = try statements(in: behindOptions(rest))
    }
    return Statement(
      .magic(
        Magic(form: .line, name: name, argument: source.string(in: rest), body: body)),
      at: token.range)
  }

  /// `%%time`: the rest of the cell is its body, as far as it is Python.
  private mutating func cellMagic(_ token: Token) throws(Stop) -> Statement {
    let (name, rest) = split(token, signs: 2)
    try endMagicLine()
    var body: [Statement] = []
    if Parser.running.contains(name.name) || name.name == "capture" {
      body = try file()
    } else {
      lexer.offset = lexer.limit
      tokens.removeLast(tokens.count - position)
    }
    return Statement(
      .magic(Magic(form: .cell, name: name, argument: source.string(in: rest), body: body)),
      at: range(from: token.range))
  }

  private mutating func helpRequest(_ token: Token) throws(Stop) -> Statement {
    var lower = token.range.lower
    var upper = token.range.upper
    while lower < upper, isHelpSign(source.byte(at: lower)) { lower += 1 }
    while upper > lower, isHelpSign(source.byte(at: upper - 1)) { upper -= 1 }
    try endMagicLine()
    let place = SourceRange(lower, upper)
    return Statement(
      .magic(
        Magic(
          form: .help, name: Identifier(source.string(in: place), at: place), argument: "",
          body: [])),
      at: token.range)
  }

  private func isHelpSign(_ byte: UInt8) -> Bool { byte == Ascii.question || Ascii.isBlank(byte) }

  private mutating func endMagicLine() throws(Stop) {
    try expect(.newline)
  }

  /// Steps over options such as `-n 10 -r3 -q` and over `--`.
  private func behindOptions(_ range: SourceRange) -> SourceRange {
    var lower = range.lower
    func skipBlanks() {
      while lower < range.upper, Ascii.isBlank(source.byte(at: lower)) { lower += 1 }
    }
    func skipWord() {
      while lower < range.upper, !Ascii.isBlank(source.byte(at: lower)) { lower += 1 }
    }
    while lower + 1 < range.upper, source.byte(at: lower) == UInt8(ascii: "-"),
      Ascii.isLetter(source.byte(at: lower + 1)) || source.byte(at: lower + 1) == UInt8(ascii: "-")
    {
      let letter = source.byte(at: lower + 1)
      let isCode = "nrtcpqov".utf8.contains(letter)
      let behind = source.byte(at: lower + 2)
      let isOption =
        letter == UInt8(ascii: "-") || (isCode && (Ascii.isBlank(behind) || Ascii.isDigit(behind)))
      guard isOption else { break }
      let takesNumber =
        letter == UInt8(ascii: "n") || letter == UInt8(ascii: "r")
        || letter == UInt8(ascii: "p")
      skipWord()
      skipBlanks()
      if takesNumber, Ascii.isBlank(behind) {
        skipWord()
        skipBlanks()
      }
    }
    return SourceRange(lower, range.upper)
  }

  /// Returns the statements of a part of a line.
  private mutating func statements(in range: SourceRange) throws(Stop) -> [Statement] {
    var inner = Parser(source, range: range, allowsMagics: false)
    do {
      let statements = try inner.run { parser throws(Stop) in try parser.file() }
      warnings += inner.lexer.warnings + inner.warnings
      return statements
    } catch {
      throw .unreadable(error)
    }
  }
}
