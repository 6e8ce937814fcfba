/// Names, literals and what stands in brackets.
extension Parser {
  /// A name, a literal, or an expression in brackets.
  mutating func atom() throws(Stop) -> Expression {
    let token = try peek()
    switch token.kind {
    case .name:
      let name = try expectName()
      return try make(.name(name.name), at: name.range)
    case .keyword(.true):
      try advance()
      return try make(.constant(.true), at: token.range)
    case .keyword(.false):
      try advance()
      return try make(.constant(.false), at: token.range)
    case .keyword(.none):
      try advance()
      return try make(.constant(.none), at: token.range)
    case .string, .formattedStart: return try strings()
    case .number: return try number()
    case .punctuation(.ellipsis):
      try advance()
      return try make(.constant(.ellipsis), at: token.range)
    case .punctuation(.openParenthesis): return try parenthesized()
    case .punctuation(.openBracket): return try listOrComprehension()
    case .punctuation(.openBrace): return try braces()
    default: throw .mismatch
    }
  }

  private mutating func number() throws(Stop) -> Expression {
    let token = try advance()
    switch NumberValue(text(of: token)) {
    case .integer(let digits, let radix):
      if radix == 10, digits.utf8.count > 4300 {
        throw .found(
          Diagnostic(
            "Exceeds the limit (4300 digits) for integer string conversion: value has "
              + "\(digits.utf8.count) digits; use sys.set_int_max_str_digits() to increase the "
              + "limit - Consider hexadecimal for huge integer literals to avoid decimal "
              + "conversion limits.", at: token.range))
      }
      return try make(.constant(.integer(digits: digits, radix: radix)), at: token.range)
    case .float(let value): return try make(.constant(.float(value)), at: token.range)
    case .imaginary: throw .found(UnsupportedSyntax.complexLiteral(at: token.range))
    }
  }

  /// A tuple, a group or a generator expression.
  private mutating func parenthesized() throws(Stop) -> Expression {
    let open = try expect(.openParenthesis)
    if try accept(.closeParenthesis) != nil {
      return try make(.tuple([]), at: range(from: open.range))
    }
    if try isNext(.yield) {
      let value = try yieldExpression()
      try expect(.closeParenthesis)
      return value
    }
    if looksForMistakes { try checkDoubleStarredGroup() }
    let first = try firstItem()
    if try isNext(.comma) {
      let items = try restOfItems(first, until: .closeParenthesis)
      try expect(.closeParenthesis)
      return try make(.tuple(items), at: range(from: open.range))
    }
    if try isNextLoop() {
      if looksForMistakes { try checkComprehensionTarget(first) }
      if case .starred = first.kind { throw .mismatch }
      let clauses = try comprehensionClauses()
      try expect(.closeParenthesis)
      return try make(
        .comprehension(.generator, element: first, clauses: clauses), at: range(from: open.range))
    }
    try expect(.closeParenthesis)
    if case .starred = first.kind {
      guard looksForMistakes else { throw .mismatch }
      throw .found(
        Diagnostic(
          "cannot use starred expression here", at: first.range,
          help: "for a tuple of one write a comma behind it: (*a,)"))
    }
    return first
  }

  /// The first item of a bracket, which may be the element of a comprehension.
  private mutating func firstItem() throws(Stop) -> Expression {
    guard looksForMistakes, try isNext(.star) else { return try starNamedExpression() }
    let start = position
    if let item = try attempt({ parser throws(Stop) in try parser.starNamedExpression() }) {
      return item
    }
    position = start + 1
    _ = try starOperand()
    throw .mismatch
  }

  /// The items behind `first`, whose comma comes next.
  private mutating func restOfItems(
    _ first: Expression, until end: Punctuation
  ) throws(Stop) -> [Expression] {
    var items = [first]
    while try accept(.comma) != nil {
      let isLoop = try isNextLoop()
      let isEnd = try isNext(end)
      if isEnd || (looksForMistakes && isLoop) { break }
      items.append(try starNamedExpression())
    }
    return items
  }

  private mutating func listOrComprehension() throws(Stop) -> Expression {
    let open = try expect(.openBracket)
    if try accept(.closeBracket) != nil { return try make(.list([]), at: range(from: open.range)) }
    let first = try firstItem()
    if try isNextLoop() {
      if looksForMistakes { try checkComprehensionTarget(first) }
      if case .starred = first.kind { throw .mismatch }
      let clauses = try comprehensionClauses()
      try expect(.closeBracket)
      return try make(
        .comprehension(.list, element: first, clauses: clauses), at: range(from: open.range))
    }
    let items = try restOfItems(first, until: .closeBracket)
    if looksForMistakes { try checkUnparenthesizedTarget(items) }
    try expect(.closeBracket)
    return try make(.list(items), at: range(from: open.range))
  }

  /// A dict, a set, or a comprehension of one.
  private mutating func braces() throws(Stop) -> Expression {
    let open = try expect(.openBrace)
    if try accept(.closeBrace) != nil {
      return try make(.dictionary([]), at: range(from: open.range))
    }
    if try isNext(.doubleStar) { return try dictionary(open, first: nil) }
    let first = try firstItem()
    if try isNext(.colon), !isUnparenthesizedStarOrWalrus(first) {
      return try dictionary(open, first: first)
    }
    if try isNextLoop() {
      if looksForMistakes { try checkComprehensionTarget(first) }
      if case .starred = first.kind { throw .mismatch }
      let clauses = try comprehensionClauses()
      try expect(.closeBrace)
      return try make(
        .comprehension(.set, element: first, clauses: clauses), at: range(from: open.range))
    }
    let items = try restOfItems(first, until: .closeBrace)
    if looksForMistakes { try checkUnparenthesizedTarget(items) }
    try expect(.closeBrace)
    return try make(.set(items), at: range(from: open.range))
  }

  private func isUnparenthesizedStarOrWalrus(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .starred: true
    case .named: !isParenthesized(expression)
    default: false
    }
  }

  /// Whether `expression`, whose last token has just been taken, stands in parentheses.
  func isParenthesized(_ expression: Expression) -> Bool {
    lastEnd > expression.range.upper
  }

  /// A dict whose first key has been read, or that begins with `**`.
  private mutating func dictionary(_ open: Token, first: Expression?) throws(Stop) -> Expression {
    var items: [DictionaryItem] = []
    var key = first
    while true {
      if key == nil, try isNext(.closeBrace) { break }
      if key == nil, let stars = try accept(.doubleStar) {
        let value = try bitwiseOr()
        if looksForMistakes, items.isEmpty, try isNextLoop(),
          try matches({ parser throws(Stop) in
            _ = try parser.comprehensionClauses()
            try parser.expect(.closeBrace)
          })
        {
          throw .found(
            Diagnostic(
              "dict unpacking cannot be used in dict comprehension", at: stars.range,
              help: "write {key: value for … in …}"))
        }
        items.append(.unpacking(value))
      } else {
        let name: Expression
        if let key { name = key } else { name = try expression() }
        key = nil
        let value = try dictionaryValue(behind: name)
        items.append(.pair(name, value))
        if items.count == 1, try isNextLoop() {
          let clauses = try comprehensionClauses()
          try expect(.closeBrace)
          return try make(
            .dictionaryComprehension(key: name, value: value, clauses: clauses),
            at: range(from: open.range))
        }
      }
      if try accept(.comma) == nil { break }
    }
    try expect(.closeBrace)
    return try make(.dictionary(items), at: range(from: open.range))
  }

  private mutating func dictionaryValue(behind key: Expression) throws(Stop) -> Expression {
    guard let colon = try accept(.colon) else {
      guard looksForMistakes else { throw .mismatch }
      throw .found(
        Diagnostic(
          "':' expected after dictionary key",
          at: SourceRange(lastEnd - 1, lastEnd), help: "write {key: value, …}"))
    }
    if looksForMistakes {
      if try isNext(anyOf: .closeBrace, .comma) {
        throw .found(
          Diagnostic(
            "expression expected after dictionary key and ':'", at: colon.range,
            help: "write a value behind the ':'"))
      }
      if let star = try accept(.star) {
        _ = try bitwiseOr()
        throw .found(
          Diagnostic(
            "cannot use a starred expression in a dictionary value",
            at: star.range.union(lastRead)))
      }
    }
    return try expression()
  }

  /// Reads `('for' star_targets 'in' disjunction ('if' disjunction)*)+`.
  mutating func comprehensionClauses() throws(Stop) -> [ComprehensionClause] {
    var clauses: [ComprehensionClause] = []
    repeat {
      if let async = try accept(.async) {
        throw .found(UnsupportedSyntax.async(at: async.range))
      }
      try expect(.for)
      let start = position
      guard
        let target = try attempt({ parser throws(Stop) in
          let target = try parser.starTargets()
          try parser.expect(.in)
          return target
        })
      else {
        if looksForMistakes {
          try checkMissingIn(from: start)
          try checkLoopTarget(from: start)
        }
        throw .mismatch
      }
      let iterable = try disjunction()
      var conditions: [Expression] = []
      while try accept(.if) != nil { conditions.append(try disjunction()) }
      clauses.append(
        ComprehensionClause(target: target, iterable: iterable, conditions: conditions))
    } while try isNextLoop()
    return clauses
  }
}
