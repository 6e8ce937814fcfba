/// The mistakes that the second run looks for, named in CPython's words.
extension Parser {
  // MARK: Expressions

  /// Looks behind the operand that an expression begins with.
  mutating func checkExpression(_ value: Expression, from start: Int) throws(Stop) {
    let end = position
    defer { position = end }
    try checkMissingComma(value, from: start)
    position = end
    if try accept(.if) != nil,
      let test = try attempt({ parser throws(Stop) in try parser.disjunction() }),
      try !isNext(.else), try !isNext(.colon)
    {
      throw .found(
        Diagnostic(
          "expected 'else' after 'if' expression", at: value.range.union(test.range),
          help: "an 'if' inside of an expression needs its 'else': a if test else b"))
    }
    position = end
    try checkPrintStatement(from: start)
  }

  /// Looks for two expressions side by side inside of brackets.
  private mutating func checkMissingComma(_ value: Expression, from start: Int) throws(Stop) {
    let first = tokens[start]
    if first.kind == .name {
      let second = try peek(start + 1 - position).kind
      if second == .string { return }
      // CPython compares as many letters as the name has.
      let name = text(of: first)
      if ["_", "case", "match", "type"].contains(where: { $0.hasPrefix(name) }) { return }
    }
    let next = try withoutMistakes { parser throws(Stop) in try parser.freshExpression() }
    guard let next, !isPrintStatement(value), tokens[position - 1].level > 0 else { return }
    throw .found(
      Diagnostic(
        "invalid syntax. Perhaps you forgot a comma?",
        at: range(of: value, from: start).union(SourceRange(next.range.lower, lastEnd)),
        help: "write a comma or an operator between the two"))
  }

  /// The range of `value` with the parentheses around it.
  private func range(of value: Expression, from start: Int) -> SourceRange {
    value.range
  }

  private func isPrintStatement(_ value: Expression) -> Bool {
    if case .name(let name) = value.kind { return name == "print" || name == "exec" }
    return false
  }

  /// Looks for `print x`.
  private mutating func checkPrintStatement(from start: Int) throws(Stop) {
    let token = tokens[start]
    guard token.kind == .name else { return }
    let name = text(of: token)
    position = start + 1
    guard try !isNext(.openParenthesis) else { return }
    // Read behind every name, as CPython does: a mistake in there is found first.
    guard let shown = try attempt({ parser throws(Stop) in try parser.starExpressions() }),
      name == "print" || name == "exec"
    else { return }
    throw .found(
      Diagnostic(
        "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?",
        at: token.range.union(shown.range),
        help: "write \(name)(\(source.string(in: SourceRange(shown.range.lower, lastEnd))))"))
  }

  /// Looks for `a + not b`, with the operator read.
  mutating func checkNot() throws(Stop) {
    let start = position
    guard let not = try accept(.not) else { return }
    guard let operand = try attempt({ parser throws(Stop) in try parser.inversion() }) else {
      position = start
      return
    }
    throw .found(
      Diagnostic(
        "'not' after an operator must be parenthesized", at: not.range.union(operand.range),
        help: "write (not …)"))
  }

  /// Looks for `=` where `==` or `:=` is meant.
  mutating func checkNamedExpression(_ value: Expression, from start: Int) throws(Stop) {
    let end = position
    defer { position = end }
    if try accept(.walrus) != nil {
      guard try attempt({ parser throws(Stop) in try parser.expression() }) != nil else { return }
      throw .found(
        Diagnostic(
          "cannot use assignment expressions with \(value.describedKind)", at: value.range,
          help: "':=' gives a value to a plain name"))
    }
    let isName = if case .name = value.kind { !wasParenthesized(value, end: end) } else { false }
    guard isOperand(value), isName || !isOfferedAsTarget(value), try accept(.assign) != nil,
      let right = try attempt({ parser throws(Stop) in try parser.bitwiseOr() }),
      try !isNext(.assign), try !isNext(.walrus)
    else { return }
    if isName {
      throw .found(
        Diagnostic(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
          at: value.range.union(right.range), help: "'==' compares; '=' gives a name to a value"))
    }
    throw .found(
      Diagnostic(
        "cannot assign to \(value.describedKind) here. Maybe you meant '==' instead of '='?",
        at: value.range, help: "'==' compares; '=' gives a name to a value"))
  }

  /// Whether `value` begins with a bracket that could hold targets, or is a constant by name.
  private func isOfferedAsTarget(_ value: Expression) -> Bool {
    switch value.kind {
    case .list, .tuple, .comprehension(.generator, element: _, clauses: _), .constant(.true),
      .constant(.false), .constant(.none):
      true
    default: false
    }
  }

  private func wasParenthesized(_ value: Expression, end: Int) -> Bool {
    tokens.indices.contains(end - 1) && tokens[end - 1].range.upper > value.range.upper
  }

  /// Whether `value`, whose last token has just been taken, can be an operand of `|`.
  private func isOperand(_ value: Expression) -> Bool {
    switch value.kind {
    case .comparison, .boolean, .conditional, .lambda, .unary(.not, _), .named, .starred:
      isParenthesized(value)
    default: true
    }
  }

  // MARK: Assignments

  /// Looks for what cannot be assigned to, from the start of the statement.
  mutating func checkAssignment(from start: Int) throws(Stop) {
    position = start
    if let first = try attempt({ parser throws(Stop) in try parser.starNamedExpression() }) {
      let next = try peek().kind
      if next == .punctuation(.colon) { try checkAnnotation(of: first) }
      if next == .punctuation(.comma) {
        let isAnnotated = try matches { parser throws(Stop) in
          try parser.expect(.comma)
          // The list may stand here more than once, in CPython, too.
          while try parser.attempt({ parser throws(Stop) in
            _ = try parser.starNamedExpression()
            return try parser.accept(.comma)
          }) != nil {}
          try parser.expect(.colon)
          _ = try parser.expression()
        }
        if isAnnotated {
          throw .found(
            Diagnostic("only single target (not tuple) can be annotated", at: first.range))
        }
      }
    }
    position = start
    try checkAssignmentTargets()
    position = start
    guard let target = try attempt({ parser throws(Stop) in try parser.starExpressions() }),
      case .punctuation(let sign) = try peek().kind, sign.augmentedOperator != nil
    else { return }
    try advance()
    _ = try annotatedRightSide()
    throw .found(
      Diagnostic(
        "'\(target.describedKind)' is an illegal expression for augmented assignment",
        at: target.range, help: "change one name, item or attribute at a time"))
  }

  private mutating func checkAnnotation(of target: Expression) throws(Stop) {
    try expect(.colon)
    guard try attempt({ parser throws(Stop) in try parser.expression() }) != nil else { return }
    switch target.kind {
    case .list, .tuple:
      throw .found(
        Diagnostic(
          "only single target (not \(target.describedKind)) can be annotated", at: target.range))
    default:
      throw .found(Diagnostic("illegal target for annotation", at: target.range))
    }
  }

  /// Reads `(star_targets '=')* star_expressions '='`.
  private mutating func checkAssignmentTargets() throws(Stop) {
    while try matches({ parser throws(Stop) in
      _ = try parser.starTargets()
      try parser.expect(.assign)
    }) {}
    if try isNext(.yield) {
      let start = try peek().range
      _ = try yieldExpression()
      if try isNext(.assign) {
        throw .found(
          Diagnostic("assignment to yield expression not possible", at: range(from: start)))
      }
      return
    }
    guard let target = try attempt({ parser throws(Stop) in try parser.starExpressions() }),
      try isNext(.assign), let part = TargetKind.assignment.invalidPart(of: target)
    else { return }
    throw .found(
      Diagnostic(
        "cannot assign to \(part.describedKind)", at: part.range,
        help: "the name stands to the left of '=', the value to its right"))
  }

  // MARK: Loops and comprehensions

  /// Looks for a clause of a comprehension without `in`.
  mutating func checkMissingIn(from start: Int) throws(Stop) {
    position = start
    let isTarget = try matches { parser throws(Stop) in _ = try parser.bitwiseOr() }
    guard isTarget else { return }
    while try accept(.comma) != nil {
      guard try matches({ parser throws(Stop) in _ = try parser.bitwiseOr() }) else { break }
    }
    guard try !isNext(.in) else { return }
    throw .found(
      Diagnostic(
        "'in' expected after for-loop variables", at: lastRead,
        help: "write for name in values"))
  }

  /// Looks for `for f() in x`.
  mutating func checkLoopTarget(from start: Int) throws(Stop) {
    position = start
    guard let target = try attempt({ parser throws(Stop) in try parser.starExpressions() }),
      let part = TargetKind.loop.invalidPart(of: target)
    else { return }
    throw .found(
      Diagnostic(
        "cannot assign to \(part.describedKind)", at: part.range,
        help: "behind 'for' stands the name that takes each value"))
  }

  /// Looks for `[*a for …]`, with `first` read and `for` next.
  mutating func checkComprehensionTarget(_ first: Expression) throws(Stop) {
    guard case .starred = first.kind else { return }
    let end = position
    defer { position = end }
    guard try attempt({ parser throws(Stop) in try parser.comprehensionClauses() }) != nil else {
      return
    }
    throw .found(
      Diagnostic(
        "iterable unpacking cannot be used in comprehension", at: first.range,
        help: "write a second 'for': [x for row in rows for x in row]"))
  }

  /// Looks for `[a, b for …]`, with the items read.
  mutating func checkUnparenthesizedTarget(_ items: [Expression]) throws(Stop) {
    guard try isNext(.for), let first = items.first, let last = items.last else { return }
    let end = position
    let upper = lastEnd
    defer { position = end }
    guard try attempt({ parser throws(Stop) in try parser.comprehensionClauses() }) != nil else {
      return
    }
    throw .found(
      Diagnostic(
        "did you forget parentheses around the comprehension target?",
        at: SourceRange(first.range.lower, items.count == 1 ? upper : last.range.upper),
        help: "write [(a, b) for …]"))
  }

  /// Looks for `(**a)`.
  mutating func checkDoubleStarredGroup() throws(Stop) {
    let end = position
    defer { position = end }
    guard let stars = try accept(.doubleStar),
      try matches({ parser throws(Stop) in
        _ = try parser.expression()
        try parser.expect(.closeParenthesis)
      })
    else { return }
    throw .found(Diagnostic("cannot use double starred expression here", at: stars.range))
  }

  // MARK: Imports and fields

  /// Looks for `import a from b` and a bare `import`.
  mutating func checkImport(_ keyword: Token) throws(Stop) {
    let start = position
    defer { position = start }
    if try isNext(.newline) {
      throw .found(
        Diagnostic(
          "Expected one or more names after 'import'", at: try peek().range,
          help: "write the module to import, as in: import numpy as np"))
    }
    let isReversed = try matches { parser throws(Stop) in
      repeat { _ = try parser.dottedName() } while try parser.accept(.comma) != nil
      try parser.expect(.from)
      _ = try parser.dottedName()
    }
    guard isReversed else { return }
    throw .found(
      Diagnostic(
        "Did you mean to use 'from ... import ...' instead?",
        at: keyword.range.union(lastRead), help: "write from module import name"))
  }

  /// Looks for a field without an expression.
  mutating func checkFieldStart() throws(Stop) {
    let token = try peek()
    guard case .punctuation(let sign) = token.kind else { return }
    switch sign {
    case .assign, .exclamation, .colon, .closeBrace:
      throw .found(
        Diagnostic(
          "f-string: valid expression required before '\(sign.rawValue)'", at: token.range,
          help: "write a value between the braces; '{{' and '}}' are braces that are text"))
    default: return
    }
  }
}
