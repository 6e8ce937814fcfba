/// Strings, bytes and f-strings, and their concatenation.
extension Parser {
  /// Reads `(STRING | f-string)+`.
  mutating func strings() throws(Stop) -> Expression {
    let start = try peek().range
    var parts: [FormattedPart] = []
    var bytes: [UInt8] = []
    var hasBytes = false
    var hasText = false
    var isFormatted = false
    while true {
      let token = try peek()
      if token.kind == .string {
        try advance()
        switch try literal(token) {
        case .string(let text):
          hasText = true
          parts.appendLiteral(text)
        case .bytes(let value):
          hasBytes = true
          bytes += value
        default: break
        }
      } else if token.kind == .formattedStart {
        isFormatted = true
        hasText = true
        parts.append(contentsOf: try formattedString())
      } else {
        break
      }
    }
    let place = range(from: start)
    if hasBytes, hasText {
      throw .found(
        Diagnostic(
          "cannot mix bytes and nonbytes literals", at: place,
          help: "put b before all of the strings or before none"))
    }
    if hasBytes { return try make(.constant(.bytes(bytes)), at: place) }
    if isFormatted { return try make(.formattedString(parts.joinedLiterals), at: place) }
    return try make(.constant(.string(parts.literalText)), at: place)
  }

  /// Returns the value of a string token without fields.
  private mutating func literal(_ token: Token) throws(Stop) -> Constant {
    var lower = token.range.lower
    while Ascii.isLetter(source.byte(at: lower)) { lower += 1 }
    let prefix = StringPrefix(source.string(in: SourceRange(token.range.lower, lower)))
    let quote = source.byte(at: lower)
    let isTriple =
      token.range.upper - lower >= 6 && source.byte(at: lower + 1) == quote
      && source.byte(at: lower + 2) == quote
    let width = isTriple ? 3 : 1
    let content = SourceRange(lower + width, token.range.upper - width)
    var decoder = EscapeDecoder(source, isBytes: prefix?.isBytes ?? false, token: token.range)
    do {
      let value = try decoder.decode(content, isRaw: prefix?.isRaw ?? false)
      if !isSecondRun { warnings += decoder.warnings }
      return value
    } catch {
      throw .found(error)
    }
  }

  /// Reads `FSTRING_START (FSTRING_MIDDLE | field)* FSTRING_END`.
  private mutating func formattedString() throws(Stop) -> [FormattedPart] {
    let start = try expect(.formattedStart)
    let isRaw =
      text(of: start).lowercased().hasPrefix("r")
      || text(of: start).lowercased().dropFirst().hasPrefix("r")
    var parts: [FormattedPart] = []
    while true {
      let token = try peek()
      switch token.kind {
      case .formattedMiddle:
        try advance()
        parts.appendLiteral(try formattedText(token, isRaw: isRaw, doubledBraces: true))
      case .punctuation(.openBrace): try formattedField(isRaw: isRaw, into: &parts)
      default:
        try expect(.formattedEnd)
        return parts
      }
    }
  }

  private mutating func formattedText(
    _ token: Token, isRaw: Bool, doubledBraces: Bool
  ) throws(Stop) -> String {
    var decoder = EscapeDecoder(source, isBytes: false, token: token.range)
    do {
      let value = try decoder.decode(token.range, isRaw: isRaw, doubledBraces: doubledBraces)
      if !isSecondRun { warnings += decoder.warnings }
      if case .string(let text) = value { return text }
      return ""
    } catch {
      throw .found(error)
    }
  }

  /// Reads `'{' annotated_rhs ['='] ['!' NAME] [':' format] '}'`.
  mutating func formattedField(
    isRaw: Bool, into parts: inout [FormattedPart]
  ) throws(Stop) {
    let open = try expect(.openBrace)
    if looksForMistakes { try checkFieldStart() }
    let before = position
    guard let value = try attempt({ parser throws(Stop) in try parser.annotatedRightSide() })
    else {
      position = before
      if looksForMistakes {
        let next = try peek()
        throw .found(
          Diagnostic(
            "f-string: expecting a valid expression after '{'", at: next.range,
            help: "write '{{' for a brace that is text"))
      }
      throw .mismatch
    }
    let equals = try accept(.assign)
    try expectInField(
      equals == nil
        ? "f-string: expecting '=', or '!', or ':', or '}'"
        : "f-string: expecting '!', or ':', or '}'"
    ) { kind in
      kind == .punctuation(.exclamation) || kind == .punctuation(.colon)
        || kind == .punctuation(.closeBrace)
    }
    let debugEnd = try peek().range.lower
    var conversion: Character?
    if let sign = try accept(.exclamation) { conversion = try fieldConversion(behind: sign) }
    try expectInField("f-string: expecting ':' or '}'") { kind in
      kind == .punctuation(.colon) || kind == .punctuation(.closeBrace)
    }
    var format: [FormattedPart]?
    if try accept(.colon) != nil {
      format = try fieldFormat(isRaw: isRaw)
      try expectInField("f-string: expecting '}', or format specs") { kind in
        kind == .punctuation(.closeBrace)
      }
    }
    try expect(.closeBrace)
    var debugText: String?
    if equals != nil {
      debugText = source.string(in: SourceRange(open.range.upper, debugEnd))
      if conversion == nil, format == nil { conversion = "r" }
    }
    parts.append(
      .field(
        FormattedField(
          value: value, conversion: conversion, format: format, debugText: debugText,
          range: range(from: open.range))))
  }

  private mutating func expectInField(
    _ message: String, _ isExpected: (Token.Kind) -> Bool
  ) throws(Stop) {
    let next = try peek()
    guard !isExpected(next.kind) else { return }
    try reject(message, at: next.range)
    throw .mismatch
  }

  private mutating func fieldConversion(behind sign: Token) throws(Stop) -> Character {
    let next = try peek()
    guard next.kind == .name else {
      let isMissing =
        next.kind == .punctuation(.colon) || next.kind == .punctuation(.closeBrace)
      try reject(
        isMissing
          ? "f-string: missing conversion character" : "f-string: invalid conversion character",
        at: next.range, help: "write !r, !s or !a")
      throw .mismatch
    }
    if next.range.lower > sign.range.upper {
      throw .found(
        Diagnostic(
          // The misspelt word is Python's own.
          "f-string: conversion type must come right after the exclamanation mark",
          at: sign.range.union(next.range), help: "remove the blank behind '!'"))
    }
    try advance()
    let name = text(of: next)
    guard let letter = name.first, name.count == 1, "rsa".contains(letter) else {
      throw .found(
        Diagnostic(
          "f-string: invalid conversion character '\(name)': expected 's', 'r', or 'a'",
          at: next.range, help: "write !r, !s or !a"))
    }
    return letter
  }

  /// Reads `(FSTRING_MIDDLE | field)*`.
  private mutating func fieldFormat(isRaw: Bool) throws(Stop) -> [FormattedPart] {
    var parts: [FormattedPart] = []
    while true {
      let token = try peek()
      switch token.kind {
      case .formattedMiddle:
        try advance()
        parts.appendLiteral(try formattedText(token, isRaw: isRaw, doubledBraces: false))
      case .punctuation(.openBrace): try formattedField(isRaw: isRaw, into: &parts)
      default: return parts.joinedLiterals
      }
    }
  }
}

extension [FormattedPart] {
  /// Adds text, joined with the text at the end.
  fileprivate mutating func appendLiteral(_ text: String) {
    if case .literal(let before)? = last {
      self[count - 1] = .literal(before + text)
    } else {
      append(.literal(text))
    }
  }

  /// The parts, neighbouring literals joined and empty ones left out.
  fileprivate var joinedLiterals: [FormattedPart] {
    var result: [FormattedPart] = []
    for part in self {
      if case .literal(let text) = part {
        if !text.isEmpty { result.appendLiteral(text) }
      } else {
        result.append(part)
      }
    }
    return result
  }

  /// The text of all literals.
  fileprivate var literalText: String {
    reduce(into: "") { text, part in
      if case .literal(let literal) = part { text += literal }
    }
  }
}
