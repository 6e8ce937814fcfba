/// Turns a text of Python into a tree, or says what is wrong with it.
///
/// Recursive descent, with a second run on failure: the first reads only what is right and finds
/// how far that goes; the second reads the same text again and looks at each place for the
/// mistakes that people make there, so that the first one in reading order is reported. That is
/// CPython's order, too, and with it come its messages. The grammar is in `Grammar.txt`.
package struct Parser {
  /// Why a production ends without a result.
  enum Stop: Error {
    /// The text is not of this form.
    case mismatch
    /// The mistake is known.
    case found(Diagnostic)
    /// There is no token to go on with.
    case unreadable(Diagnostic)
  }

  /// A remembered result of a production in the second run.
  enum Memory {
    case mismatch
    case match(Expression, end: Int)
  }

  /// A production and a place, as a key.
  struct MemoryKey: Hashable {
    let production: UInt8
    let position: Int
  }

  /// The largest depth of a tree, see `Expression.depth`.
  package static let depthLimit = 400
  /// How deep productions may call each other.
  static let nestingLimit = 320

  let source: SourceText
  var lexer: Lexer
  var tokens: [Token] = []
  /// The index of the next token.
  var position = 0
  /// Whether the text is known to be wrong.
  private(set) var isSecondRun = false
  /// Whether mistakes are looked for: in the second run, but for trial readings.
  var looksForMistakes = false
  var memories: [MemoryKey: Memory] = [:]
  var warnings: [Diagnostic] = []
  /// Whether the arguments that are being read may be one generator without parentheses.
  var allowsGenerator = true
  private var nesting = 0

  /// Creates a parser of a part of `source`.
  init(_ source: SourceText, range: SourceRange? = nil, allowsMagics: Bool = true) {
    self.source = source
    lexer = Lexer(source, range: range, allowsMagics: allowsMagics)
  }

  // MARK: Doors

  /// Returns the statements of a cell.
  ///
  /// - Throws: What is wrong with the text: the first mistake, in the order in which CPython
  ///   looks for them.
  package static func parse(_ source: SourceText) throws(Diagnostic) -> [Statement] {
    try parseCell(source).statements
  }

  /// Returns the statements of a cell with what Python warns of in them.
  package static func parseCell(
    _ source: SourceText, allowsMagics: Bool = true
  ) throws(Diagnostic) -> ParsedCell {
    if let offset = source.bytes.firstIndex(of: 0) {
      throw Diagnostic(
        "source code string cannot contain null bytes", at: SourceRange(offset, offset + 1))
    }
    let result = onStack(for: source) {
      Swift.Result<ParsedCell, Diagnostic> { () throws(Diagnostic) in
        try readCell(source, allowsMagics: allowsMagics)
      }
    }
    return try result.get()
  }

  private static func onStack<Value>(for source: SourceText, _ body: () -> Value) -> Value {
    DeepStack.isShallow(source) ? body() : DeepStack.run(body)
  }

  private static func readCell(
    _ source: SourceText, allowsMagics: Bool
  ) throws(Diagnostic) -> ParsedCell {
    var parser = Parser(source, allowsMagics: allowsMagics)
    let statements = try parser.run { parser throws(Stop) in try parser.file() }
    try ScopeChecker.check(statements)
    let warnings = try PlacementChecker.check(statements, of: source)
    return ParsedCell(
      statements: statements, warnings: parser.lexer.warnings + parser.warnings + warnings)
  }

  /// Returns the expression that is the whole of `source`; a tuple where commas are.
  package static func parseExpression(_ source: SourceText) throws(Diagnostic) -> Expression {
    let result = onStack(for: source) {
      Swift.Result<Expression, Diagnostic> { () throws(Diagnostic) in
        var parser = Parser(source, allowsMagics: false)
        return try parser.run { parser throws(Stop) in try parser.wholeExpression() }
      }
    }
    return try result.get()
  }

  /// Runs a production, and on failure runs it again to find the mistake.
  mutating func run<Result>(
    _ production: (inout Parser) throws(Stop) -> Result
  ) throws(Diagnostic) -> Result {
    do throws(Stop) {
      return try production(&self)
    } catch {
      switch error {
      case .unreadable(let diagnostic): throw diagnostic
      case .found(let diagnostic): throw firstUnreadable(insteadOf: diagnostic)
      case .mismatch: throw findMistake(production)
      }
    }
  }

  private mutating func findMistake<Result>(
    _ production: (inout Parser) throws(Stop) -> Result
  ) -> Diagnostic {
    let last = tokens.last
    // Where an inner block is missing, its outer ones end before the text does.
    let isAtEnd = lexer.hasReachedEnd || lexer.isBehindText && last?.kind == .dedent
    let missing = isAtEnd ? missingText() : nil
    position = 0
    nesting = 0
    isSecondRun = true
    looksForMistakes = true
    var diagnostic: Diagnostic
    do throws(Stop) {
      _ = try production(&self)
      diagnostic = unexplained(at: last)
    } catch {
      switch error {
      case .unreadable(let unreadable): return unreadable
      case .found(let mistake): diagnostic = mistake
      case .mismatch: diagnostic = unexplained(at: last)
      }
    }
    let isUnexpectedIndent = diagnostic.message.hasPrefix("unexpected ")
    if !isUnexpectedIndent { diagnostic = firstUnreadable(insteadOf: diagnostic) }
    if diagnostic.missing == nil { diagnostic.missing = missing }
    if diagnostic.help == nil { diagnostic.help = help(for: diagnostic) }
    return diagnostic
  }

  /// Returns the words for a mistake without a name of its own.
  private func unexplained(at token: Token?) -> Diagnostic {
    switch token?.kind {
    case .indent:
      Diagnostic(
        .indentationError, "unexpected indent", at: blanks(before: token),
        help: "start the line in the same column as the line before, or end that one with ':'")
    case .dedent:
      Diagnostic(.indentationError, "unexpected unindent", at: token?.range ?? SourceRange(0, 0))
    default: Diagnostic("invalid syntax", at: token?.range ?? SourceRange(0, 0))
    }
  }

  /// The last blank of the indentation that `token` stands for.
  private func blanks(before token: Token?) -> SourceRange {
    let upper = token?.range.lower ?? 0
    return SourceRange(source.offset(before: upper), upper)
  }

  /// Reads on to the end; what cannot be read at all goes before `diagnostic`.
  private mutating func firstUnreadable(insteadOf diagnostic: Diagnostic) -> Diagnostic {
    let line = tokens.last?.line ?? 1
    while true {
      do {
        let token = try lexer.next()
        if token.kind == .end { return diagnostic }
      } catch {
        // Inside of an f-string CPython does not look further.
        if !lexer.formattedStrings.isEmpty { return diagnostic }
        // Python's parser, not its tokenizer, speaks about these, and here it has already spoken.
        let isSilent =
          lexer.hasReachedEnd || error.category != .syntaxError
          || error.missing == .continuationLine
          || error.message == "unexpected character after line continuation character"
        guard isSilent else { return error }
        if let bracket = lexer.brackets.last, line > bracket.line {
          return lexer.unclosed(bracket)
        }
        return diagnostic
      }
    }
  }

  // MARK: Tokens

  /// Returns the next token without taking it.
  mutating func peek() throws(Stop) -> Token {
    try peek(0)
  }

  /// Returns the token `distance` places ahead.
  mutating func peek(_ distance: Int) throws(Stop) -> Token {
    while tokens.count <= position + distance {
      if let last = tokens.last, last.kind == .end { return last }
      do {
        tokens.append(try lexer.next())
      } catch {
        throw .unreadable(error)
      }
    }
    return tokens[position + distance]
  }

  /// Takes the next token.
  @discardableResult
  mutating func advance() throws(Stop) -> Token {
    let token = try peek()
    position += 1
    return token
  }

  /// Whether the next token is the sign `sign`.
  mutating func isNext(_ sign: Punctuation) throws(Stop) -> Bool {
    try peek().kind == .punctuation(sign)
  }

  /// Whether the next token is `keyword`.
  mutating func isNext(_ keyword: Keyword) throws(Stop) -> Bool {
    try peek().kind == .keyword(keyword)
  }

  /// Whether the next token is of `kind`.
  mutating func isNext(_ kind: Token.Kind) throws(Stop) -> Bool {
    try peek().kind == kind
  }

  /// Whether the next token is one of some signs.
  mutating func isNext(anyOf signs: Punctuation...) throws(Stop) -> Bool {
    guard case .punctuation(let sign) = try peek().kind else { return false }
    return signs.contains(sign)
  }

  /// Whether a clause of a comprehension comes next.
  mutating func isNextLoop() throws(Stop) -> Bool {
    switch try peek().kind {
    case .keyword(.for), .keyword(.async): true
    default: false
    }
  }

  /// Takes the next token if it is `sign`.
  mutating func accept(_ sign: Punctuation) throws(Stop) -> Token? {
    let token = try peek()
    guard token.kind == .punctuation(sign) else { return nil }
    position += 1
    return token
  }

  /// Takes the next token if it is `keyword`.
  mutating func accept(_ keyword: Keyword) throws(Stop) -> Token? {
    let token = try peek()
    guard token.kind == .keyword(keyword) else { return nil }
    position += 1
    return token
  }

  /// Takes the token `sign`, or stops.
  @discardableResult
  mutating func expect(_ sign: Punctuation) throws(Stop) -> Token {
    guard let token = try accept(sign) else { throw .mismatch }
    return token
  }

  /// Takes the token `keyword`, or stops.
  @discardableResult
  mutating func expect(_ keyword: Keyword) throws(Stop) -> Token {
    guard let token = try accept(keyword) else { throw .mismatch }
    return token
  }

  /// Takes a token of `kind`, or stops.
  @discardableResult
  mutating func expect(_ kind: Token.Kind) throws(Stop) -> Token {
    guard try peek().kind == kind else { throw .mismatch }
    return try advance()
  }

  /// Takes a sign that nothing else can stand for, or says that it was expected.
  @discardableResult
  mutating func require(_ sign: Punctuation) throws(Stop) -> Token {
    let token = try peek()
    guard token.kind == .punctuation(sign) else {
      throw .found(
        Diagnostic(
          "expected '\(sign.rawValue)'", at: token.range,
          help: sign == .colon ? Parser.colonHelp : nil))
    }
    position += 1
    return token
  }

  /// What to do about a header without its colon.
  static let colonHelp = "end the line with ':' and indent the lines that belong to it"

  /// Takes a name, or stops.
  mutating func expectName() throws(Stop) -> Identifier {
    let token = try peek()
    guard token.kind == .name else { throw .mismatch }
    position += 1
    return identifier(token)
  }

  /// Returns the name that `token` spells.
  func identifier(_ token: Token) -> Identifier {
    Identifier(IdentifierNormalization.normalized(source.string(in: token.range)), at: token.range)
  }

  /// Returns the text of `token`.
  func text(of token: Token) -> String { source.string(in: token.range) }

  /// The place of the last token that has been read, where Python reports what it has no better
  /// place for.
  var lastRead: SourceRange { tokens.last?.range ?? SourceRange(0, 0) }

  /// The end of the last token that has been taken, line ends and indents left out.
  var lastEnd: Int {
    var index = position - 1
    while tokens.indices.contains(index) {
      switch tokens[index].kind {
      case .newline, .indent, .dedent, .end: index -= 1
      default: return tokens[index].range.upper
      }
    }
    return 0
  }

  /// Returns the range from the start of `lower` to the end of the last token taken.
  func range(from lower: SourceRange) -> SourceRange { SourceRange(lower.lower, lastEnd) }

  // MARK: Control

  /// Returns the result of `production`, or nil at the old place where it does not match.
  mutating func attempt<Result>(
    _ production: (inout Parser) throws(Stop) -> Result
  ) throws(Stop) -> Result? {
    let start = position
    let depth = nesting
    do {
      return try production(&self)
    } catch .mismatch {
      position = start
      nesting = depth
      return nil
    } catch {
      throw error
    }
  }

  /// Whether `production` matches; takes what it matches.
  mutating func matches(
    _ production: (inout Parser) throws(Stop) -> Void
  ) throws(Stop) -> Bool {
    try attempt(production) != nil
  }

  /// Runs `production` without looking for mistakes in it.
  mutating func withoutMistakes<Result>(
    _ production: (inout Parser) throws(Stop) -> Result
  ) throws(Stop) -> Result? {
    let before = looksForMistakes
    looksForMistakes = false
    defer { looksForMistakes = before }
    return try attempt(production)
  }

  /// Returns what stands behind an operator; nil in the second run where nothing fits, so that
  /// what stands before the operator can be looked at.
  mutating func operand(
    _ production: (inout Parser) throws(Stop) -> Expression
  ) throws(Stop) -> Expression? {
    guard isSecondRun else { return try production(&self) }
    let start = position - 1
    if let operand = try attempt(production) { return operand }
    position = start
    return nil
  }

  /// Returns what `production` gave at this place before, or runs it; remembers in the second run.
  ///
  /// Without it, a mistake inside of n brackets would be looked for 2ⁿ times.
  mutating func remembered(
    _ production: UInt8, _ body: (inout Parser) throws(Stop) -> Expression
  ) throws(Stop) -> Expression {
    guard isSecondRun else { return try body(&self) }
    // As in CPython, a trial reading counts, too: what it has read is not looked through again.
    let key = MemoryKey(production: production, position: position)
    switch memories[key] {
    case .mismatch?: throw .mismatch
    case .match(let expression, let end)?:
      position = end
      return expression
    case nil: break
    }
    do {
      let expression = try body(&self)
      memories[key] = .match(expression, end: position)
      return expression
    } catch .mismatch {
      memories[key] = .mismatch
      throw .mismatch
    } catch {
      throw error
    }
  }

  /// Counts one more production inside of another, up to a limit.
  mutating func enter() throws(Stop) {
    nesting += 1
    if nesting > Parser.nestingLimit { throw .found(tooDeep(at: lastRead)) }
  }

  /// Ends what `enter` began.
  mutating func leave() { nesting -= 1 }

  /// Returns an expression, if it is not too deep to be walked.
  func make(_ kind: Expression.Kind, at range: SourceRange) throws(Stop) -> Expression {
    let expression = Expression(kind, at: range)
    if expression.depth > Parser.depthLimit { throw .found(tooDeep(at: range)) }
    return expression
  }

  private func tooDeep(at range: SourceRange) -> Diagnostic {
    var diagnostic = Diagnostic(
      "too many nested expressions", at: range, help: "give inner parts names of their own")
    diagnostic.isRefusal = true
    return diagnostic
  }

  /// Says what the unfinished text lacks, judging by its last tokens.
  private func missingText() -> MissingText {
    let words = tokens.last { token in
      switch token.kind {
      case .newline, .indent, .dedent, .end: false
      default: true
      }
    }
    if words?.kind == .punctuation(.colon) { return .block }
    if let words, let first = tokens.last(where: { $0.line == words.line && $0.kind != .newline }),
      tokens.contains(where: { $0.line == first.line && $0.kind == .punctuation(.at) })
    {
      return .decorated
    }
    return .exceptOrFinally
  }
}

/// A parsed cell.
package struct ParsedCell: Sendable {
  /// The statements in order.
  package let statements: [Statement]
  /// What Python warns of, as `SyntaxWarning`.
  package let warnings: [Diagnostic]
}
