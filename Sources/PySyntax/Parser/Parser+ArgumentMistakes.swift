/// The mistakes of calls that the second run looks for.
extension Parser {
  /// Looks for mistakes of the arguments that begin at `start`.
  mutating func checkArguments(from start: Int) throws(Stop) {
    position = start
    try checkGeneratorArgument(isFirst: true)
    position = start
    if try peek().kind == .name, try peek(1).kind == .punctuation(.assign) {
      try checkKeywordComprehension()
    }
    position = start
    let before = try looseArguments()
    guard !before.isEmpty else { return }
    let behind = position
    try checkArgumentsOrder(before, end: behind)
    position = behind
    if try isNext(.for), before.count > 1 || !isPositional(before[0]),
      let last = before.last
    {
      try checkTrailingGenerator(last)
    }
    position = behind
    guard try accept(.comma) != nil else { return }
    try checkGeneratorArgument(isFirst: false)
    position = behind + 1
    let after = try looseArguments()
    guard !after.isEmpty else { return }
    let isUnpacking = before.contains { if case .keywordUnpacking = $0 { true } else { false } }
    throw .found(
      Diagnostic(
        isUnpacking
          ? "positional argument follows keyword argument unpacking"
          : "positional argument follows keyword argument", at: lastRead,
        help: "put the arguments without a name first, or name this one, too"))
  }

  private func isPositional(_ argument: Argument) -> Bool {
    if case .positional = argument { true } else { false }
  }

  private mutating func checkArgumentsOrder(_ before: [Argument], end: Int) throws(Stop) {
    position = end
    let unpacks = before.contains { if case .keywordUnpacking = $0 { true } else { false } }
    guard unpacks, let comma = try accept(.comma), try isNext(.star) else { return }
    throw .found(
      Diagnostic(
        "iterable argument unpacking follows keyword argument unpacking",
        at: comma.range.union(lastRead), help: "put *args before **kwargs"))
  }

  /// Looks for `f(x for x in y, 1)` and, behind the first argument, `f(1, x for x in y)`.
  private mutating func checkGeneratorArgument(isFirst: Bool) throws(Stop) {
    guard let value = try attempt({ parser throws(Stop) in try parser.expression() }),
      try isNext(.for),
      let clauses = try attempt({ parser throws(Stop) in
        try parser.comprehensionClauses()
      })
    else { return }
    if isFirst {
      guard try isNext(.comma) else { return }
      let comma = position
      try advance()
      // `f(x for x in y, )` is as wrong as with a second argument.
      position = comma + 1
    }
    _ = clauses
    throw .found(
      Diagnostic(
        "Generator expression must be parenthesized",
        at: SourceRange(value.range.lower, isFirst ? endBeforeComma : lastEnd),
        help: "write f((x for x in y), …)"))
  }

  /// The end of the token before the last one taken.
  private var endBeforeComma: Int {
    tokens.indices.contains(position - 2) ? tokens[position - 2].range.upper : lastEnd
  }

  /// Looks for `f(1, x for x in y)` with the `for` next.
  private mutating func checkTrailingGenerator(_ last: Argument) throws(Stop) {
    guard case .positional(let value) = last,
      try attempt({ parser throws(Stop) in try parser.comprehensionClauses() }) != nil
    else { return }
    throw .found(
      Diagnostic(
        "Generator expression must be parenthesized",
        at: SourceRange(value.range.lower, lastEnd), help: "write f(a, (x for x in y))"))
  }

  /// Reads `NAME '=' expression for_if_clauses`.
  private mutating func checkKeywordComprehension() throws(Stop) {
    let name = try advance()
    let sign = try advance()
    guard try attempt({ parser throws(Stop) in try parser.expression() }) != nil,
      try isNext(.for),
      try attempt({ parser throws(Stop) in try parser.comprehensionClauses() }) != nil
    else { return }
    throw .found(
      Diagnostic(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        at: name.range.union(sign.range)))
  }

  /// Looks for `f(True=1)` and `f(a.b=1)` at the place of a keyword argument.
  mutating func checkKeywordArgument() throws(Stop) {
    let start = position
    defer { position = start }
    let first = try peek()
    switch first.kind {
    case .keyword(.true), .keyword(.false), .keyword(.none):
      let sign = try peek(1)
      guard sign.kind == .punctuation(.assign) else { break }
      throw .found(
        Diagnostic(
          "cannot assign to \(text(of: first))", at: first.range.union(sign.range),
          help: "a keyword argument has a name of its own"))
    case .name:
      if try peek(1).kind == .punctuation(.assign) {
        try checkKeywordComprehension()
        position = start
        try checkMissingKeywordValue()
        return
      }
    default: break
    }
    guard let value = try attempt({ parser throws(Stop) in try parser.expression() }),
      let sign = try accept(.assign)
    else { return }
    throw .found(
      Diagnostic(
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        at: value.range.union(sign.range), help: "'==' compares; '=' names an argument"))
  }

  /// Looks for `f(a=)`.
  private mutating func checkMissingKeywordValue() throws(Stop) {
    let name = try advance()
    let sign = try advance()
    guard try isNext(anyOf: .comma, .closeParenthesis) else { return }
    throw .found(
      Diagnostic(
        "expected argument value expression", at: name.range.union(sign.range),
        help: "write a value behind the '='"))
  }

  /// Looks for `f(*a=1)`.
  mutating func checkUnpacking(_ value: Expression, star: Token) throws(Stop) {
    guard try isNext(.assign) else { return }
    try checkAssignment(toUnpackingFrom: star, "iterable argument")
  }

  /// Looks at what follows the `=` behind `*a` or `**a`.
  mutating func checkAssignment(
    toUnpackingFrom star: Token, _ subject: String
  ) throws(Stop) {
    let start = position
    try expect(.assign)
    guard let right = try attempt({ parser throws(Stop) in try parser.expression() }) else {
      position = start
      return
    }
    throw .found(
      Diagnostic("cannot assign to \(subject) unpacking", at: star.range.union(right.range)))
  }
}
