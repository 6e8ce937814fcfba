/// What to do about mistakes that Python has no words for.
extension Parser {
  /// Returns what to do about a mistake that Python has no special words for.
  func help(for diagnostic: Diagnostic) -> String? {
    guard diagnostic.message == "invalid syntax",
      let index = tokens.firstIndex(where: { $0.range == diagnostic.range })
    else { return nil }
    let token = tokens[index]
    let before = index > 0 ? tokens[index - 1] : nil
    let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil
    return keywordHelp(token, before: before, next: next)
      ?? signHelp(token, before: before)
      ?? wordHelp(token, at: index)
      ?? endHelp(token, before: before)
      ?? neighbourHelp(token, before: before)
  }

  /// A reserved word where a name is meant.
  private func keywordHelp(_ token: Token, before: Token?, next: Token?) -> String? {
    if case .keyword(.lambda)? = before?.kind, token.kind == .punctuation(.assign) {
      return "lambda is a Python keyword: scikit-learn calls the strength of the penalty alpha"
    }
    if case .keyword(let keyword)? = before?.kind, token.kind == .punctuation(.assign) {
      return "'\(keyword.rawValue)' is a Python keyword and cannot be a name"
    }
    guard case .keyword(let keyword) = token.kind else { return nil }
    switch before?.kind {
    case .punctuation(.dot), .keyword(.import), .keyword(.as), .keyword(.def), .keyword(.class),
      .keyword(.for), .keyword(.global), .keyword(.nonlocal):
      return "'\(keyword.rawValue)' is a Python keyword and cannot be a name"
    default: break
    }
    if next?.kind == .punctuation(.assign) {
      return "'\(keyword.rawValue)' is a Python keyword and cannot be a name"
    }
    switch keyword {
    case .if where before?.kind == .keyword(.else): return "write 'elif' for 'else if'"
    case .else, .elif:
      return "'\(keyword.rawValue)' needs its 'if' in the same column, right above"
    case .except, .finally:
      return "'\(keyword.rawValue)' needs its 'try' in the same column, right above"
    case .pass, .return, .break, .continue, .raise, .assert, .del, .global, .nonlocal, .import,
      .def, .class, .for, .while, .with, .try:
      return before.map(isLineStart) == false
        ? "'\(keyword.rawValue)' begins a statement: start a new line before it" : nil
    default: return nil
    }
  }

  private func isLineStart(_ token: Token) -> Bool {
    switch token.kind {
    case .newline, .indent, .dedent: true
    default: false
    }
  }

  /// A sign that other languages have.
  private func signHelp(_ token: Token, before: Token?) -> String? {
    switch token.kind {
    case .punctuation(.lessGreater): return "write != for 'not equal'"
    case .punctuation(.unknown):
      let sign = text(of: token)
      return sign == "?"
        ? "for help write the name with '?' behind it on a line of its own"
        : "'\(sign)' has no meaning in Python"
    case .punctuation(.openBrace):
      return "Python marks a block by ':' and indentation, not by braces"
    case .punctuation(.walrus): return "write '=' to assign; ':=' stands in parentheses"
    case .punctuation(.exclamation):
      return before?.kind == .punctuation(.assign)
        ? "write != for 'not equal'" : "write 'not' to negate, != for 'not equal'"
    case .newline:
      if let before, case .punctuation(let sign) = before.kind, sign == .plus || sign == .minus,
        let index = tokens.firstIndex(where: { $0.range == before.range }), index > 0,
        tokens[index - 1].kind == before.kind,
        tokens[index - 1].range.upper == before.range.lower
      {
        return "Python has no ++ and --: write += 1 or -= 1"
      }
      return nil
    case .punctuation(let second):
      guard let before, token.range.lower == before.range.upper,
        case .punctuation(let first) = before.kind
      else { return nil }
      switch (first, second) {
      case (.ampersand, .ampersand): return "write 'and'"
      case (.bar, .bar): return "write 'or'"
      case (.assign, .greater): return "write >= for 'at least'"
      case (.assign, .less): return "write <= for 'at most'"
      case (.equal, .assign): return "Python has no ===: write =="
      default: return nil
      }
    default: return nil
    }
  }

  /// A word that other languages put before a name, or behind a condition.
  private func wordHelp(_ token: Token, at index: Int) -> String? {
    guard token.kind == .name, index > 0 else { return nil }
    if text(of: token) == "then" { return "write ':' for 'then'" }
    let before = tokens[index - 1]
    guard before.kind == .name, index < 2 || isLineStart(tokens[index - 2]) else { return nil }
    let word = text(of: before)
    let name = text(of: token)
    if ["var", "let", "const", "int", "float", "double", "str", "bool"].contains(word) {
      return "a name needs no '\(word)' before it: write \(name) = …"
    }
    if ["function", "func", "fn", "sub"].contains(word) { return "write def \(name)(…):" }
    return nil
  }

  /// A line that ends too early.
  private func endHelp(_ token: Token, before: Token?) -> String? {
    guard token.kind == .newline, let before else { return nil }
    switch before.kind {
    case .punctuation(.closeParenthesis), .punctuation(.closeBracket), .punctuation(.closeBrace),
      .name, .number, .string, .formattedEnd:
      return nil
    case .punctuation, .keyword:
      return "the line ends behind '\(text(of: before))', where more is needed"
    default: return nil
    }
  }

  /// Two values without anything between them.
  private func neighbourHelp(_ token: Token, before: Token?) -> String? {
    guard let before, isOperand(token), endsOperand(before) else { return nil }
    if before.kind == .number, token.kind == .number {
      return "write a number without blanks: 1000 or 1_000"
    }
    return "an operator, a comma or a line break is missing before '\(text(of: token))'"
  }

  private func isOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .name, .number, .string, .formattedStart: true
    default: false
    }
  }

  private func endsOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .name, .number, .string, .formattedEnd, .punctuation(.closeParenthesis),
      .punctuation(.closeBracket), .punctuation(.closeBrace), .keyword(.true), .keyword(.false),
      .keyword(.none):
      true
    default: false
    }
  }
}
