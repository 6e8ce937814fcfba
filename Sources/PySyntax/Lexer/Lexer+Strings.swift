extension Lexer {
  /// The deepest nesting of fields in formats.
  private static let fieldLimit = 3

  /// Reads a string whose opening quote is at the present place.
  mutating func readString(prefixStart: Int) throws(Diagnostic) -> Token {
    let quote = byte(offset)
    let isTriple = byte(offset + 1) == quote && byte(offset + 2) == quote
    if !isTriple, byte(offset + 1) == quote {
      offset += 2
      return token(.string, from: prefixStart)
    }
    let count = isTriple ? 3 : 1
    offset += count
    var run = 0
    var escapesQuote = false
    while run < count {
      let next = byte(offset)
      if offset >= limit || (!isTriple && Ascii.isLineBreak(next)) {
        throw unterminated(
          from: prefixStart, quote: quote, isTriple: isTriple, escapesQuote: escapesQuote)
      }
      if next == quote {
        run += 1
        offset += 1
        continue
      }
      run = 0
      offset += 1
      if next == Ascii.backslash, offset < limit {
        if byte(offset) == quote { escapesQuote = true }
        if Ascii.isLineBreak(byte(offset)) { skipLineBreak() } else { offset += 1 }
      }
    }
    return token(.string, from: prefixStart)
  }

  private func unterminated(
    from start: Int, quote: UInt8, isTriple: Bool, escapesQuote: Bool
  ) -> Diagnostic {
    let place = SourceRange(start, start + 1)
    if let state = formattedStrings.last, state.quote == quote,
      state.quoteCount == (isTriple ? 3 : 1)
    {
      return Diagnostic(
        .syntaxError, "f-string: expecting '}'", at: place,
        help: "close the field with '}' before the string ends")
    }
    let sign = Character(Unicode.Scalar(quote))
    let line = offset >= limit ? endLine : source.line(at: offset)
    if isTriple {
      let lastLine = endLine
      return Diagnostic(
        .syntaxError,
        "unterminated triple-quoted string literal (detected at line \(lastLine))", at: place,
        help: "end the string with \(sign)\(sign)\(sign)",
        missing: .closingQuotes(SourceRange(start, offset)))
    }
    let hint = escapesQuote ? "; perhaps you escaped the end quote?" : ""
    return Diagnostic(
      .syntaxError, "unterminated string literal (detected at line \(line))\(hint)", at: place,
      help: escapesQuote
        ? "a backslash before the quote makes it part of the string: double the backslash"
        : "end the string with \(sign) on its own line")
  }

  /// The number of the last line that has text.
  private var endLine: Int {
    let line = source.line(at: limit)
    return source.start(ofLine: line) == limit && limit > 0 ? Swift.max(line - 1, 1) : line
  }

  /// Reads the prefix and quotes that open an f-string.
  mutating func openFormattedString(
    prefixStart: Int, isRaw: Bool
  ) throws(Diagnostic) -> Token {
    let quote = byte(offset)
    let isTriple = byte(offset + 1) == quote && byte(offset + 2) == quote
    offset += isTriple ? 3 : 1
    formattedStrings.append(
      FormattedStringState(
        quote: quote, quoteCount: isTriple ? 3 : 1, isRaw: isRaw, start: prefixStart))
    return token(.formattedStart, from: prefixStart)
  }

  /// Reads text, the start of a field, or the closing quotes of an f-string.
  mutating func nextInFormattedString() throws(Diagnostic) -> Token {
    guard let state = formattedStrings.last else { return try next() }
    let top = formattedStrings.count - 1
    let start = offset
    if byte(offset) == Ascii.openBrace, byte(offset + 1) != Ascii.openBrace || state.isInFormat {
      try enterField()
      return try next()
    }
    if byte(offset) == Ascii.closeBrace, state.isInFormat {
      formattedStrings[top].isInText = false
      return try next()
    }
    if isAtClosingQuotes(state) {
      offset += state.quoteCount
      formattedStrings.removeLast()
      return token(.formattedEnd, from: start)
    }
    while true {
      let next = byte(offset)
      if offset >= limit || (state.quoteCount == 1 && Ascii.isLineBreak(next)) {
        if state.isInFormat, offset < limit {
          formattedStrings[top].isInText = false
          formattedStrings[top].isInFormat = false
          break
        }
        throw unterminatedFormatted(state)
      }
      if next == state.quote, isAtClosingQuotes(state) { break }
      if next == Ascii.openBrace {
        if byte(offset + 1) != Ascii.openBrace || state.isInFormat {
          break
        }
        offset += 2
      } else if next == Ascii.closeBrace {
        if state.isInFormat {
          break
        } else if byte(offset + 1) == Ascii.closeBrace {
          offset += 2
        } else {
          formattedStrings[top].isInText = false
          break
        }
      } else if next == Ascii.backslash {
        skipEscape(isRaw: state.isRaw)
      } else {
        offset += 1
      }
    }
    if offset == start { return try self.next() }
    return token(.formattedMiddle, from: start)
  }

  /// Steps over a backslash and what it escapes; a brace behind it still opens a field.
  private mutating func skipEscape(isRaw: Bool) {
    offset += 1
    let next = byte(offset)
    if offset >= limit || next == Ascii.openBrace || next == Ascii.closeBrace { return }
    if Ascii.isLineBreak(next) {
      skipLineBreak()
      return
    }
    offset += 1
    guard !isRaw, next == UInt8(ascii: "N"), byte(offset) == Ascii.openBrace else { return }
    // `\N{BULLET}`: the braces belong to the name.
    var index = offset + 1
    while index < limit, byte(index) != Ascii.closeBrace, !Ascii.isLineBreak(byte(index)) {
      index += 1
    }
    if byte(index) == Ascii.closeBrace { offset = index + 1 }
  }

  private func isAtClosingQuotes(_ state: FormattedStringState) -> Bool {
    (0..<state.quoteCount).allSatisfy { byte(offset + $0) == state.quote }
  }

  private mutating func enterField() throws(Diagnostic) {
    let top = formattedStrings.count - 1
    formattedStrings[top].fieldDepth += 1
    if formattedStrings[top].fieldDepth >= Lexer.fieldLimit {
      offset += 1
      throw failure("f-string: expressions nested too deeply")
    }
    formattedStrings[top].isInText = false
    formattedStrings[top].isInFormat = false
  }

  private func unterminatedFormatted(_ state: FormattedStringState) -> Diagnostic {
    let place = SourceRange(state.start, state.start + 1)
    let sign = String(Character(Unicode.Scalar(state.quote)))
    if state.quoteCount == 3 {
      return Diagnostic(
        .syntaxError,
        "unterminated triple-quoted f-string literal (detected at line \(endLine))", at: place,
        help: "end the string with \(sign)\(sign)\(sign)",
        missing: .closingQuotes(SourceRange(state.start, offset)))
    }
    let line = offset >= limit ? endLine : source.line(at: offset)
    return Diagnostic(
      .syntaxError, "unterminated f-string literal (detected at line \(line))", at: place,
      help: "end the string with \(sign) on its own line")
  }
}
