/// The arguments of calls and classes, and the parameters of functions.
extension Parser {
  /// The arguments up to the closing parenthesis, which is left to the caller.
  ///
  /// `(positional ',')* (keyword ',')*`, where `*x` may stand before the first `**y`.
  mutating func arguments(allowsGenerator: Bool = true) throws(Stop) -> [Argument] {
    let start = position
    let before = self.allowsGenerator
    self.allowsGenerator = allowsGenerator
    defer { self.allowsGenerator = before }
    let result = try attempt { parser throws(Stop) in
      let arguments = try parser.looseArguments()
      if !arguments.isEmpty { _ = try parser.accept(.comma) }
      guard try parser.isNext(.closeParenthesis) else { throw .mismatch }
      return arguments
    }
    if let result { return result }
    if looksForMistakes { try checkArguments(from: start) }
    throw .mismatch
  }

  /// As many arguments as fit together, without a comma at the end.
  mutating func looseArguments() throws(Stop) -> [Argument] {
    var arguments: [Argument] = []
    // Positional ones and `*x` first.
    while true {
      let before = position
      if !arguments.isEmpty, try accept(.comma) == nil { return arguments }
      guard let argument = try attempt({ parser throws(Stop) in try parser.positional() }) else {
        position = before
        break
      }
      arguments.append(argument)
    }
    // Then keywords; behind the first `**y` no `*x`.
    var hasUnpackedMapping = false
    while true {
      let before = position
      if !arguments.isEmpty, try accept(.comma) == nil { return arguments }
      let allowsStar = !hasUnpackedMapping
      guard
        let argument = try attempt({ parser throws(Stop) in
          try parser.keywordOrUnpacking(allowsStar: allowsStar)
        })
      else {
        position = before
        return arguments
      }
      if case .keywordUnpacking = argument { hasUnpackedMapping = true }
      arguments.append(argument)
    }
  }

  /// `'*' expression | (NAME ':=' expression | expression !':=') !'='`, with clauses behind a
  /// single one.
  private mutating func positional() throws(Stop) -> Argument {
    let start = try peek().range
    let opener = tokens.indices.contains(position - 1) ? tokens[position - 1] : nil
    if let star = try accept(.star) {
      let value = try starOperand()
      if looksForMistakes {
        try checkUnpacking(value, star: star)
        if try isNext(.for) {
          try checkComprehensionTarget(try make(.starred(value), at: range(from: start)))
        }
      }
      if try isNext(.assign) { throw .mismatch }
      return .unpacking(value)
    }
    let value: Expression
    if let named = try assignmentExpression() {
      value = named
    } else {
      value = try expression()
      if try isNext(.walrus) { throw .mismatch }
    }
    if try isNext(.assign) { throw .mismatch }
    // Only a call takes a generator without parentheses; the bases of a class do not.
    guard allowsGenerator, let open = opener, open.kind == .punctuation(.openParenthesis),
      try isNextLoop()
    else {
      return .positional(value)
    }
    let before = position
    let clauses = try attempt { parser throws(Stop) in
      let clauses = try parser.comprehensionClauses()
      guard try parser.isNext(.closeParenthesis) else { throw .mismatch }
      return clauses
    }
    guard let clauses else {
      position = before
      return .positional(value)
    }
    return .positional(
      try make(
        .comprehension(.generator, element: value, clauses: clauses),
        // Python counts the parentheses of the call.
        at: open.range.union(try peek().range)))
  }

  /// Reads the expression behind a star.
  mutating func starOperand() throws(Stop) -> Expression {
    guard looksForMistakes else { return try expression() }
    if let value = try attempt({ parser throws(Stop) in try parser.expression() }) { return value }
    throw .found(
      Diagnostic(
        "Invalid star expression", at: lastRead,
        help: "write what the star unpacks directly behind it"))
  }

  /// Reads `NAME '=' expression | '*' expression | '**' expression`.
  private mutating func keywordOrUnpacking(allowsStar: Bool) throws(Stop) -> Argument {
    if looksForMistakes { try checkKeywordArgument() }
    if let stars = try accept(.doubleStar) {
      let value = try expression()
      if looksForMistakes, try isNext(.assign) {
        try checkAssignment(toUnpackingFrom: stars, "keyword argument")
      }
      return .keywordUnpacking(value)
    }
    if allowsStar, try isNext(.star) {
      try advance()
      return .unpacking(try starOperand())
    }
    let name = try expectName()
    try expect(.assign)
    return .keyword(name, try expression())
  }

  /// Parameters up to the sign `end`: `)` of a `def`, `:` of a lambda.
  mutating func parameters(until end: Punctuation) throws(Stop) -> Parameters {
    var reader = ParameterReader(end: end)
    while try !isNext(end) {
      try reader.readOne(from: &self)
      if try accept(.comma) == nil { break }
      reader.lastComma = position
    }
    try reader.finish(from: &self)
    return reader.parameters
  }
}

/// Puts parameters into their places, one after the other.
private struct ParameterReader {
  let end: Punctuation
  var parameters = Parameters()
  var lastComma = 0
  private var hasSlash = false
  private var hasStar = false
  private var bareStar: Token?
  private var hasDefault = false
  private var isClosed = false

  init(end: Punctuation) { self.end = end }

  private var isLambda: Bool { end == .colon }

  mutating func readOne(from parser: inout Parser) throws(Parser.Stop) {
    let token = try parser.peek()
    if isClosed {
      try parser.reject("arguments cannot follow var-keyword argument", at: token.range)
    }
    switch token.kind {
    case .punctuation(.slash): try readSlash(token, from: &parser)
    case .punctuation(.star): try readStar(token, from: &parser)
    case .punctuation(.doubleStar):
      try parser.advance()
      let parameter = try readParameter(from: &parser, allowsDefault: false)
      if try parser.isNext(.assign) {
        let sign = try parser.peek()
        try parser.reject("var-keyword argument cannot have default value", at: sign.range)
      }
      parameters.keywordVariadic = parameter
      isClosed = true
    case .punctuation(.openParenthesis): try rejectParentheses(token, from: &parser)
    default:
      let parameter = try readParameter(from: &parser, allowsDefault: true)
      if hasStar {
        parameters.keywordOnly.append(parameter)
      } else {
        if parameter.defaultValue != nil {
          hasDefault = true
        } else if hasDefault {
          try parser.reject(
            "parameter without a default follows parameter with a default",
            at: parameter.name.range,
            help: "move '\(parameter.name.name)' to the front, or give it a default, too")
        }
        parameters.regular.append(parameter)
      }
    }
  }

  private mutating func readSlash(
    _ token: Token, from parser: inout Parser
  ) throws(Parser.Stop) {
    if hasSlash { try parser.reject("/ may appear only once", at: token.range) }
    if hasStar { try parser.reject("/ must be ahead of *", at: token.range) }
    if parameters.regular.isEmpty {
      if parser.looksForMistakes, try parser.peek(1).kind == .punctuation(.comma) {
        try parser.reject("at least one argument must precede /", at: token.range)
      }
      throw .mismatch
    }
    try parser.advance()
    let next = try parser.peek()
    if next.kind == .punctuation(.star) {
      try parser.reject("expected comma between / and *", at: next.range)
    }
    hasSlash = true
    parameters.positionalOnly = parameters.regular
    parameters.regular = []
  }

  private mutating func readStar(
    _ token: Token, from parser: inout Parser
  ) throws(Parser.Stop) {
    if hasStar { try parser.reject("* argument may appear only once", at: token.range) }
    hasStar = true
    try parser.advance()
    if try parser.isNext(.comma) {
      bareStar = token
      let next = try parser.peek(1).kind
      if next == .punctuation(end) || next == .punctuation(.doubleStar) {
        try rejectBareStar(token, from: &parser, distance: 1)
      }
      return
    }
    if try parser.isNext(end) { try rejectBareStar(token, from: &parser, distance: 0) }
    let parameter = try readParameter(from: &parser, allowsDefault: false, allowsStar: true)
    if try parser.isNext(.assign) {
      let sign = try parser.peek()
      try parser.reject("var-positional argument cannot have default value", at: sign.range)
    }
    parameters.variadic = parameter
  }

  private func rejectBareStar(
    _ token: Token, from parser: inout Parser, distance: Int
  ) throws(Parser.Stop) {
    let place = isLambda ? parser.lastRead : token.range
    try parser.reject(
      "named arguments must follow bare *", at: place,
      help: "write a parameter behind '*', or remove it")
  }

  private func rejectParentheses(
    _ open: Token, from parser: inout Parser
  ) throws(Parser.Stop) {
    guard parser.looksForMistakes, !hasStar, !hasDefault else {
      throw .mismatch
    }
    try parser.advance()
    _ = try parser.expectName()
    while try parser.accept(.comma) != nil {
      if try parser.isNext(.closeParenthesis) { break }
      _ = try parser.expectName()
    }
    let close = try parser.expect(.closeParenthesis)
    let subject = isLambda ? "Lambda expression" : "Function"
    try parser.reject(
      "\(subject) parameters cannot be parenthesized", at: open.range.union(close.range))
  }

  /// Reads `NAME [':' annotation] ['=' default]`.
  private func readParameter(
    from parser: inout Parser, allowsDefault: Bool, allowsStar: Bool = false
  ) throws(Parser.Stop) -> Parameter {
    let name = try parser.expectName()
    var annotation: Expression?
    if !isLambda, try parser.accept(.colon) != nil {
      annotation =
        allowsStar ? try parser.starExpression() : try parser.expression()
    }
    var value: Expression?
    if allowsDefault, let sign = try parser.accept(.assign) {
      let next = try parser.peek().kind
      if next == .punctuation(.comma) || next == .punctuation(.closeParenthesis) {
        try parser.reject(
          "expected default value expression", at: sign.range,
          help: "write a value behind '=', or remove the '='")
      }
      value = try parser.expression()
    }
    return Parameter(name, annotation: annotation, defaultValue: value)
  }

  /// Looks at what stands behind the last parameter.
  mutating func finish(from parser: inout Parser) throws(Parser.Stop) {
    guard bareStar == nil || !parameters.keywordOnly.isEmpty else { throw .mismatch }
    guard try parser.isNext(end) else { throw .mismatch }
  }
}

extension Parser {
  /// Reports a mistake in the second run; in the first the text just does not match.
  func reject(_ message: String, at range: SourceRange, help: String? = nil) throws(Stop) {
    guard looksForMistakes else { throw .mismatch }
    throw .found(Diagnostic(message, at: range, help: help))
  }
}
