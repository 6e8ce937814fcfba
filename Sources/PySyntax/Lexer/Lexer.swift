/// Turns characters into tokens, one at a time.
///
/// Lazy on purpose: Python reports the first mistake that its parser meets, and the parser reads
/// no further than it has to.
struct Lexer: Sendable {
  /// An open bracket.
  struct OpenBracket: Sendable {
    let byte: UInt8
    let offset: Int
    let line: Int
  }

  /// The deepest nesting of brackets.
  static let bracketLimit = 200

  let source: SourceText
  /// The offset behind the last byte to read.
  let limit: Int
  /// Whether lines such as `%time f()` and `name?` are taken as IPython's.
  let allowsMagics: Bool

  var offset: Int
  var brackets: [OpenBracket] = []
  var formattedStrings: [FormattedStringState] = []
  /// What Python warns of in the tokens so far.
  var warnings: [Diagnostic] = []
  /// Whether the end of the text has been met.
  private(set) var hasReachedEnd = false
  /// Whether all of the text has been read, and only the ends of blocks can follow.
  var isBehindText: Bool { offset >= limit && !lineHasTokens }

  private var indentation = IndentationStack()
  private var pendingIndent = false
  private var pendingDedents = 0
  private var isAtLineStart = true
  private var lineHasTokens = false

  /// Creates a lexer of a part of `source`.
  init(_ source: SourceText, range: SourceRange? = nil, allowsMagics: Bool = true) {
    self.source = source
    limit = Swift.min(range?.upper ?? source.bytes.count, source.bytes.count)
    offset = Swift.max(range?.lower ?? 0, 0)
    self.allowsMagics = allowsMagics
    if range == nil, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    // A part of a line is no place for indentation.
    if range != nil { isAtLineStart = false }
  }

  /// Returns the byte at `offset`, or 0 from the limit on.
  func byte(_ offset: Int) -> UInt8 {
    offset < limit ? source.byte(at: offset) : 0
  }

  /// Returns the next token.
  mutating func next() throws(Diagnostic) -> Token {
    if let state = formattedStrings.last, state.isInText {
      return try nextInFormattedString()
    }
    while true {
      if isAtLineStart {
        isAtLineStart = false
        lineHasTokens = false
        try readIndentation()
      }
      if pendingIndent {
        pendingIndent = false
        return token(.indent, from: offset)
      }
      if pendingDedents > 0 {
        pendingDedents -= 1
        return token(.dedent, from: offset)
      }
      if let token = try readToken() { return token }
    }
  }

  /// Returns a token from `start` to the present place.
  func token(_ kind: Token.Kind, from start: Int) -> Token {
    Token(
      kind: kind, range: SourceRange(start, offset), line: source.line(at: start),
      level: brackets.count)
  }

  /// Returns an error at the last character read, as Python's tokenizer places its own.
  func failure(
    _ message: String, help: String? = nil, category: Diagnostic.Category = .syntaxError
  ) -> Diagnostic {
    Diagnostic(
      category, message, at: SourceRange(source.offset(before: offset), offset), help: help)
  }

  // MARK: Lines

  /// Reads the blanks at the start of a line and notes what they mean.
  private mutating func readIndentation() throws(Diagnostic) {
    var width = IndentationStack.Width()
    let lineStart = offset
    var beforeBackslash: IndentationStack.Width?
    while true {
      let next = byte(offset)
      if Ascii.isBlank(next) {
        width.add(next)
        offset += 1
      } else if next == Ascii.backslash, Ascii.isLineBreak(byte(offset + 1)) {
        // The blanks before the first backslash decide.
        if beforeBackslash == nil { beforeBackslash = width }
        offset += 1
        skipLineBreak()
        if offset >= limit { throw endAfterBackslash() }
      } else {
        break
      }
    }
    let next = byte(offset)
    let isBlankLine = next == Ascii.hash || Ascii.isLineBreak(next)
    if isBlankLine || !brackets.isEmpty { return }
    if let before = beforeBackslash, before.withTabStops > 0 { width = before }
    switch indentation.move(to: offset >= limit ? .init() : width) {
    case .same: break
    case .indent: pendingIndent = true
    case .dedent(let count): pendingDedents = count
    case .inconsistent:
      throw Diagnostic(
        .tabError, "inconsistent use of tabs and spaces in indentation",
        at: SourceRange(lineStart, offset),
        help: "indent every line of a block with the same characters: four spaces are usual")
    case .unmatched:
      throw Diagnostic(
        .indentationError, "unindent does not match any outer indentation level",
        at: SourceRange(lineStart, offset),
        help: "start the line in the same column as an earlier line of the block that it belongs to"
      )
    case .tooDeep:
      throw Diagnostic(
        .indentationError, "too many levels of indentation", at: SourceRange(lineStart, offset),
        help: "move inner blocks into functions of their own")
    }
  }

  /// Steps over one line break of one or two bytes.
  mutating func skipLineBreak() {
    if byte(offset) == Ascii.carriageReturn, byte(offset + 1) == Ascii.newline { offset += 1 }
    offset += 1
  }

  private func endAfterBackslash() -> Diagnostic {
    let end = source.range(ofLine: source.line(at: source.offset(before: offset))).upper
    return Diagnostic(
      .syntaxError, "unexpected EOF while parsing", at: SourceRange(end, end),
      help: "the backslash joins this line with the next: write the rest, or remove it",
      missing: .continuationLine)
  }

  /// Reads blanks and one token; nil where a line break is none.
  private mutating func readToken() throws(Diagnostic) -> Token? {
    while Ascii.isBlank(byte(offset)) { offset += 1 }
    let start = offset
    if byte(offset) == Ascii.hash {
      while offset < limit, !Ascii.isLineBreak(byte(offset)) { offset += 1 }
    }
    if offset >= limit { return try readEnd(from: start) }
    let first = byte(offset)
    if Ascii.isLineBreak(first) {
      skipLineBreak()
      guard brackets.isEmpty else { return nil }
      isAtLineStart = true
      return lineHasTokens ? token(.newline, from: start) : nil
    }
    let opensLine = !lineHasTokens && brackets.isEmpty && formattedStrings.isEmpty
    lineHasTokens = true
    if opensLine, allowsMagics, let token = readMagic() { return token }
    if Ascii.startsIdentifier(first) { return try readWord() }
    if Ascii.isDigit(first) || (first == Ascii.dot && Ascii.isDigit(byte(offset + 1))) {
      return try readNumber()
    }
    if first == Ascii.singleQuote || first == Ascii.doubleQuote {
      return try readString(prefixStart: offset)
    }
    if first == Ascii.backslash {
      try readContinuation()
      return nil
    }
    return try readPunctuation()
  }

  private mutating func readEnd(from start: Int) throws(Diagnostic) -> Token {
    if let bracket = brackets.last {
      hasReachedEnd = true
      throw unclosed(bracket)
    }
    if lineHasTokens {
      lineHasTokens = false
      isAtLineStart = true
      return token(.newline, from: start)
    }
    hasReachedEnd = true
    return token(.end, from: offset)
  }

  /// Says that `bracket` was never closed.
  func unclosed(_ bracket: OpenBracket) -> Diagnostic {
    let range = SourceRange(bracket.offset, bracket.offset + 1)
    let character = Character(Unicode.Scalar(bracket.byte))
    let closing = Lexer.closing(of: bracket.byte)
    return Diagnostic(
      .syntaxError, "'\(character)' was never closed", at: range,
      help: "add the '\(closing)' that belongs to this '\(character)'",
      missing: .closingBracket(character, opener: range))
  }

  private mutating func readContinuation() throws(Diagnostic) {
    offset += 1
    guard Ascii.isLineBreak(byte(offset)) else {
      if offset >= limit { throw endAfterBackslash() }
      offset += 1
      throw failure(
        "unexpected character after line continuation character",
        help: "a backslash joins two lines only as the last character of its line")
    }
    skipLineBreak()
    if offset >= limit {
      hasReachedEnd = true
      throw endAfterBackslash()
    }
  }

  // MARK: Words

  private mutating func readWord() throws(Diagnostic) -> Token {
    let start = offset
    // Up to two letters can be the prefix of a string.
    var length = 0
    while length < 3, Ascii.isLetter(byte(start + length)) { length += 1 }
    let quote = byte(start + length)
    if length <= 2, quote == Ascii.singleQuote || quote == Ascii.doubleQuote,
      let prefix = StringPrefix(source.string(in: SourceRange(start, start + length)))
    {
      offset = start + length
      return prefix.isFormatted
        ? try openFormattedString(prefixStart: start, isRaw: prefix.isRaw)
        : try readString(prefixStart: start)
    }
    var isAscii = true
    while Ascii.continuesIdentifier(byte(offset)) {
      if byte(offset) >= 0x80 { isAscii = false }
      offset += 1
    }
    let range = SourceRange(start, offset)
    if !isAscii { try checkIdentifier(range) }
    if let keyword = Keyword.bySpelling[source.string(in: range)] {
      return token(.keyword(keyword), from: start)
    }
    return token(.name, from: start)
  }

  /// Throws where the word in `range` has a character that no identifier has.
  private mutating func checkIdentifier(_ range: SourceRange) throws(Diagnostic) {
    var index = range.lower
    while index < range.upper, let (scalar, length) = source.scalar(at: index) {
      let properties = scalar.properties
      let isAllowed =
        index == range.lower
        ? properties.isXIDStart || scalar == "_" : properties.isXIDContinue
      index += length
      guard !isAllowed else { continue }
      offset = index
      throw Lexer.unexpectedCharacter(scalar, at: SourceRange(index - length, index))
    }
  }

  // MARK: Signs

  private mutating func readPunctuation() throws(Diagnostic) -> Token {
    let start = offset
    let first = byte(offset)
    if let state = formattedStrings.last, first == UInt8(ascii: ":"),
      state.curlyDepth - 1 == state.fieldDepth
    {
      offset += 1
      formattedStrings[formattedStrings.count - 1].isInText = true
      formattedStrings[formattedStrings.count - 1].isInFormat = true
      return token(.punctuation(.colon), from: start)
    }
    let (sign, length) = Punctuation.longest(first, byte(offset + 1), byte(offset + 2))
    switch sign {
    case .openParenthesis, .openBracket, .openBrace:
      offset += 1
      if brackets.count >= Lexer.bracketLimit {
        throw failure(
          "too many nested parentheses", help: "give inner parts names of their own")
      }
      brackets.append(OpenBracket(byte: first, offset: start, line: source.line(at: start)))
      if !formattedStrings.isEmpty {
        formattedStrings[formattedStrings.count - 1].curlyDepth += 1
      }
    case .closeParenthesis, .closeBracket, .closeBrace:
      offset += 1
      try close(first)
    case .unknown:
      if let (scalar, length) = source.scalar(at: start) {
        offset += length
        if scalar.value < 0x20 || scalar.value == 0x7F {
          throw Lexer.unexpectedCharacter(scalar, at: SourceRange(start, offset))
        }
      } else {
        offset += 1
      }
    default:
      offset += length
    }
    return token(.punctuation(sign), from: start)
  }

  /// Closes the innermost bracket with `byte`, which has just been read.
  private mutating func close(_ byte: UInt8) throws(Diagnostic) {
    let character = Character(Unicode.Scalar(byte))
    if let state = formattedStrings.last, state.curlyDepth == 0, byte == Ascii.closeBrace {
      throw failure(
        "f-string: single '}' is not allowed", help: "write '}}' for a brace that is text")
    }
    guard let opener = brackets.popLast() else {
      throw failure(
        "unmatched '\(character)'", help: "remove it, or add the bracket that it closes")
    }
    if Lexer.closing(of: opener.byte) != character {
      if let state = formattedStrings.last, opener.byte == Ascii.openBrace,
        state.curlyDepth - 1 == state.fieldDepth
      {
        throw failure("f-string: unmatched '\(character)'")
      }
      let opening = Character(Unicode.Scalar(opener.byte))
      let place = opener.line == source.line(at: offset - 1) ? "" : " on line \(opener.line)"
      throw failure(
        "closing parenthesis '\(character)' does not match opening parenthesis '\(opening)'"
          + place,
        help: "the '\(opening)' that is open here ends with '\(Lexer.closing(of: opener.byte))'")
    }
    guard !formattedStrings.isEmpty else { return }
    let top = formattedStrings.count - 1
    formattedStrings[top].curlyDepth -= 1
    if formattedStrings[top].curlyDepth < 0 {
      throw failure("f-string: unmatched '\(character)'")
    }
    if byte == Ascii.closeBrace,
      formattedStrings[top].curlyDepth == formattedStrings[top].fieldDepth
    {
      formattedStrings[top].fieldDepth -= 1
      formattedStrings[top].isInText = true
      formattedStrings[top].isInFormat = false
      // Behind a field inside a format, the format goes on.
      if formattedStrings[top].fieldDepth >= 0 { formattedStrings[top].isInFormat = true }
    }
  }

  /// Returns the bracket that closes `opener`.
  static func closing(of opener: UInt8) -> Character {
    switch opener {
    case UInt8(ascii: "("): ")"
    case UInt8(ascii: "["): "]"
    default: "}"
    }
  }
}
