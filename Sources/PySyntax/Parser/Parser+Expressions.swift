/// Expressions, from the comma down to the single operand.
extension Parser {
  private enum Production {
    static let expression: UInt8 = 0
    static let disjunction: UInt8 = 1
    static let primary: UInt8 = 2
  }

  /// Reads `expressions NEWLINE* ENDMARKER`.
  mutating func wholeExpression() throws(Stop) -> Expression {
    let expression = try expressions()
    while try peek().kind == .newline { try advance() }
    try expect(.end)
    return expression
  }

  /// Reads `','.expression+ [',']`.
  mutating func expressions() throws(Stop) -> Expression {
    try commaSeparated { parser throws(Stop) in try parser.expression() }
  }

  /// Reads `','.star_expression+ [',']`.
  mutating func starExpressions() throws(Stop) -> Expression {
    try commaSeparated { parser throws(Stop) in try parser.starExpression() }
  }

  /// One item, or a tuple of items where a comma follows the first.
  private mutating func commaSeparated(
    _ item: (inout Parser) throws(Stop) -> Expression
  ) throws(Stop) -> Expression {
    let start = try peek().range
    let first = try item(&self)
    guard try isNext(.comma) else { return first }
    var items = [first]
    while let comma = try accept(.comma) {
      let before = position
      guard let next = try attempt(item) else {
        position = before
        _ = comma
        break
      }
      items.append(next)
    }
    return try make(.tuple(items), at: range(from: start))
  }

  /// Reads `'*' bitwise_or | expression`.
  mutating func starExpression() throws(Stop) -> Expression {
    guard let star = try accept(.star) else { return try expression() }
    let value = try bitwiseOr()
    return try make(.starred(value), at: range(from: star.range))
  }

  /// Reads `'*' bitwise_or | named_expression`.
  mutating func starNamedExpression() throws(Stop) -> Expression {
    guard let star = try accept(.star) else { return try namedExpression() }
    let value = try bitwiseOr()
    return try make(.starred(value), at: range(from: star.range))
  }

  /// Reads `yield_expr | star_expressions`.
  mutating func annotatedRightSide() throws(Stop) -> Expression {
    try isNext(.yield) ? try yieldExpression() : try starExpressions()
  }

  /// Reads `'yield' ['from' expression | star_expressions]`.
  mutating func yieldExpression() throws(Stop) -> Expression {
    let start = try expect(.yield).range
    if try accept(.from) != nil {
      let value = try expression()
      return try make(.yieldFrom(value), at: range(from: start))
    }
    let value = try attempt { parser throws(Stop) in try parser.starExpressions() }
    return try make(.yield(value), at: range(from: start))
  }

  /// `NAME ':=' expression`, nil where no `:=` follows.
  mutating func assignmentExpression() throws(Stop) -> Expression? {
    guard try peek().kind == .name, try peek(1).kind == .punctuation(.walrus) else { return nil }
    let target = try expectName()
    try expect(.walrus)
    let value = try expression()
    return try make(.named(target, value), at: range(from: target.range))
  }

  /// Reads `NAME ':=' expression | expression !':='`.
  mutating func namedExpression() throws(Stop) -> Expression {
    if let named = try assignmentExpression() { return named }
    let start = position
    let value = try expression()
    if looksForMistakes { try checkNamedExpression(value, from: start) }
    if try isNext(.walrus) { throw .mismatch }
    return value
  }

  /// Reads `disjunction ['if' disjunction 'else' expression] | lambda`.
  mutating func expression() throws(Stop) -> Expression {
    try remembered(Production.expression) { parser throws(Stop) in
      try parser.enter()
      let result = try parser.freshExpression()
      parser.leave()
      return result
    }
  }

  /// Reads an expression that has not been read before.
  mutating func freshExpression() throws(Stop) -> Expression {
    if try isNext(.lambda) { return try lambda() }
    let start = position
    let value = try disjunction()
    if looksForMistakes { try checkExpression(value, from: start) }
    guard try isNext(.if) else { return value }
    let before = position
    try advance()
    guard
      let test = try attempt({ parser throws(Stop) in
        let test = try parser.disjunction()
        try parser.expect(.else)
        return test
      })
    else {
      position = before
      return value
    }
    let otherwise = try expression()
    return try make(
      .conditional(test: test, then: value, otherwise: otherwise),
      at: value.range.union(range(from: tokens[start].range)))
  }

  /// Reads `'lambda' [params] ':' expression`.
  private mutating func lambda() throws(Stop) -> Expression {
    let start = try expect(.lambda).range
    let parameters = try parameters(until: .colon)
    let colon = try expect(.colon)
    if looksForMistakes, colon.level > 0, try isNextFormattedText() {
      throw .found(
        Diagnostic(
          "f-string: lambda expressions are not allowed without parentheses",
          at: start.union(colon.range), help: "write {(lambda x: …)(…)} with parentheses"))
    }
    let body = try expression()
    return try make(.lambda(parameters, body), at: range(from: start))
  }

  /// Whether the text of a field's format comes next, where Python code was meant.
  private mutating func isNextFormattedText() throws(Stop) -> Bool {
    guard !lexer.formattedStrings.isEmpty else { return false }
    switch try peek().kind {
    case .formattedMiddle, .formattedEnd, .punctuation(.closeBrace): return true
    default: return false
    }
  }

  /// Reads `'or'.conjunction+`.
  mutating func disjunction() throws(Stop) -> Expression {
    try remembered(Production.disjunction) { parser throws(Stop) in
      try parser.freshDisjunction()
    }
  }

  private mutating func freshDisjunction() throws(Stop) -> Expression {
    let start = try peek().range
    let first = try conjunction()
    guard try isNext(.or) else { return first }
    var operands = [first]
    while try accept(.or) != nil {
      let next = try operand { parser throws(Stop) in try parser.conjunction() }
      guard let next else { break }
      operands.append(next)
    }
    if operands.count == 1 { return first }
    return try make(.boolean(.or, operands), at: range(from: start))
  }

  /// Reads `'and'.inversion+`.
  private mutating func conjunction() throws(Stop) -> Expression {
    let start = try peek().range
    let first = try inversion()
    guard try isNext(.and) else { return first }
    var operands = [first]
    while try accept(.and) != nil {
      let next = try operand { parser throws(Stop) in try parser.inversion() }
      guard let next else { break }
      operands.append(next)
    }
    if operands.count == 1 { return first }
    return try make(.boolean(.and, operands), at: range(from: start))
  }

  /// Reads `'not' inversion | comparison`.
  mutating func inversion() throws(Stop) -> Expression {
    guard let not = try accept(.not) else { return try comparison() }
    try enter()
    let operand = try inversion()
    leave()
    return try make(.unary(.not, operand), at: range(from: not.range))
  }

  /// Reads `bitwise_or (operator bitwise_or)*`.
  private mutating func comparison() throws(Stop) -> Expression {
    let start = try peek().range
    let first = try bitwiseOr()
    var rest: [ComparisonPart] = []
    while true {
      let before = position
      guard let (sign, place) = try comparisonOperator() else { break }
      guard let next = try operand({ parser throws(Stop) in try parser.bitwiseOr() }) else {
        position = before
        break
      }
      rest.append(ComparisonPart(sign, at: place, next))
    }
    if rest.isEmpty { return first }
    return try make(.comparison(first, rest), at: range(from: start))
  }

  private mutating func comparisonOperator() throws(Stop) -> (ComparisonOperator, SourceRange)? {
    let token = try peek()
    switch token.kind {
    case .punctuation(let sign):
      guard let found = OperatorTable.comparison(sign) else { return nil }
      try advance()
      return (found, token.range)
    case .keyword(.in):
      try advance()
      return (.in, token.range)
    case .keyword(.not):
      guard try peek(1).kind == .keyword(.in) else { return nil }
      try advance()
      let second = try advance()
      return (.notIn, token.range.union(second.range))
    case .keyword(.is):
      try advance()
      guard let not = try accept(.not) else { return (.is, token.range) }
      return (.isNot, token.range.union(not.range))
    default: return nil
    }
  }

  /// The operators from `|` to `*`, by precedence climbing.
  mutating func bitwiseOr() throws(Stop) -> Expression {
    try binary(atLeast: 1)
  }

  private mutating func binary(atLeast lowest: Int) throws(Stop) -> Expression {
    let start = try peek().range
    var left = try factor()
    while true {
      let token = try peek()
      guard case .punctuation(let sign) = token.kind,
        let (operation, precedence) = OperatorTable.binary(sign), precedence >= lowest
      else { return left }
      try advance()
      if looksForMistakes, precedence >= 5 { try checkNot() }
      let right = try operand { parser throws(Stop) in
        try parser.binary(atLeast: precedence + 1)
      }
      guard let right else { return left }
      left = try make(
        .binary(operation, left, right, operatorRange: token.range), at: range(from: start))
    }
  }

  /// Reads `('+' | '-' | '~') factor | power`.
  private mutating func factor() throws(Stop) -> Expression {
    let token = try peek()
    guard case .punctuation(let sign) = token.kind, let operation = OperatorTable.unary(sign) else {
      return try power()
    }
    try advance()
    if looksForMistakes { try checkNot() }
    try enter()
    let operand = try factor()
    leave()
    return try make(.unary(operation, operand), at: range(from: token.range))
  }

  /// Reads `primary ['**' factor]`.
  private mutating func power() throws(Stop) -> Expression {
    let start = try peek().range
    if try isNext(.await) { throw try refuseAwait() }
    let base = try primary()
    guard let sign = try accept(.doubleStar) else { return base }
    try enter()
    let exponent = try factor()
    leave()
    return try make(
      .binary(.power, base, exponent, operatorRange: sign.range), at: range(from: start))
  }

  /// An atom with its calls, subscripts and attributes.
  mutating func primary() throws(Stop) -> Expression {
    try remembered(Production.primary) { parser throws(Stop) in
      let start = try parser.peek().range
      var value = try parser.atom()
      while true {
        guard case .punctuation(let sign) = try parser.peek().kind,
          sign == .dot || sign == .openParenthesis || sign == .openBracket
        else { return value }
        try parser.advance()
        let base = value
        let next = try parser.operand { parser throws(Stop) in
          try parser.trailer(sign, of: base, from: start)
        }
        guard let next else { return value }
        value = next
      }
    }
  }

  /// Reads an attribute, call or subscript behind its first sign.
  private mutating func trailer(
    _ sign: Punctuation, of value: Expression, from start: SourceRange
  ) throws(Stop) -> Expression {
    switch sign {
    case .dot:
      let name = try expectName()
      return try make(.attribute(value, name), at: range(from: start))
    case .openParenthesis:
      let arguments = try arguments()
      try expect(.closeParenthesis)
      return try make(.call(value, arguments), at: range(from: start))
    default:
      let index = try slices()
      try expect(.closeBracket)
      return try make(.subscript(value, index), at: range(from: start))
    }
  }

  /// Reads `slice !',' | ','.(slice | '*' expression)+ [',']`.
  private mutating func slices() throws(Stop) -> Expression {
    let start = try peek().range
    let first = try sliceOrStarred()
    guard try isNext(.comma) else {
      // A single starred index is a tuple of one.
      if case .starred = first.kind { return try make(.tuple([first]), at: first.range) }
      return first
    }
    var items = [first]
    while try accept(.comma) != nil {
      if try isNext(.closeBracket) { break }
      items.append(try sliceOrStarred())
    }
    return try make(.tuple(items), at: range(from: start))
  }

  private mutating func sliceOrStarred() throws(Stop) -> Expression {
    if let star = try accept(.star) {
      let value = try starOperand()
      return try make(.starred(value), at: range(from: star.range))
    }
    let start = try peek().range
    var lower: Expression?
    if try !isNext(.colon) {
      let value = try namedExpression()
      guard try isNext(.colon) else { return value }
      if case .named = value.kind, !isParenthesized(value) { return value }
      lower = value
    }
    try expect(.colon)
    let upper = try sliceBound()
    var step: Expression?
    if try accept(.colon) != nil { step = try sliceBound() }
    return try make(.slice(lower: lower, upper: upper, step: step), at: range(from: start))
  }

  private mutating func sliceBound() throws(Stop) -> Expression? {
    switch try peek().kind {
    case .punctuation(.colon), .punctuation(.comma), .punctuation(.closeBracket): nil
    default: try expression()
    }
  }
}
