/// Statements on one line.
extension Parser {
  /// Reads `statement* ENDMARKER`.
  mutating func file() throws(Stop) -> [Statement] {
    var statements: [Statement] = []
    while try !isNext(.end) { try statement(into: &statements) }
    return statements
  }

  /// A compound statement, or a line of simple ones.
  mutating func statement(into statements: inout [Statement]) throws(Stop) {
    let token = try peek()
    switch token.kind {
    case .magic: statements.append(try magic())
    case .keyword(.if), .keyword(.for), .keyword(.while), .keyword(.try), .keyword(.with),
      .keyword(.def), .keyword(.class), .keyword(.async), .punctuation(.at):
      statements.append(try compoundStatement())
    default:
      if token.kind == .name { try refuseSoftKeywords(token) }
      try simpleStatements(into: &statements)
    }
  }

  /// Reads `';'.simple_stmt+ [';'] NEWLINE`.
  mutating func simpleStatements(into statements: inout [Statement]) throws(Stop) {
    repeat {
      statements.append(try simpleStatement())
    } while try acceptsMoreOnLine()
    try expect(.newline)
  }

  private mutating func acceptsMoreOnLine() throws(Stop) -> Bool {
    guard try accept(.semicolon) != nil else { return false }
    return try !isNext(.newline)
  }

  private mutating func simpleStatement() throws(Stop) -> Statement {
    let token = try peek()
    guard case .keyword(let keyword) = token.kind else { return try expressionStatement() }
    switch keyword {
    case .pass:
      try advance()
      return Statement(.pass, at: token.range)
    case .break:
      try advance()
      return Statement(.break, at: token.range)
    case .continue:
      try advance()
      return Statement(.continue, at: token.range)
    case .return:
      try advance()
      let value = try attempt { parser throws(Stop) in try parser.starExpressions() }
      return Statement(.return(value), at: range(from: token.range))
    case .raise: return try raiseStatement()
    case .import: return try importStatement()
    case .from: return try fromStatement()
    case .del: return try deleteStatement()
    case .assert: return try assertStatement()
    case .global:
      try advance()
      let names = try names()
      return Statement(.global(names), at: range(from: token.range))
    case .nonlocal:
      try advance()
      let names = try names()
      return Statement(.nonlocal(names), at: range(from: token.range))
    default: return try expressionStatement()
    }
  }

  /// Reads `','.NAME+`.
  private mutating func names() throws(Stop) -> [Identifier] {
    var names = [try expectName()]
    while try accept(.comma) != nil { names.append(try expectName()) }
    return names
  }

  // MARK: Assignments

  /// An assignment of any kind, or an expression for its effect.
  private mutating func expressionStatement() throws(Stop) -> Statement {
    let start = position
    let first = try annotatedRightSide()
    let token = try peek()
    if case .punctuation(let sign) = token.kind {
      let result = try attempt { parser throws(Stop) -> Statement? in
        switch sign {
        case .colon: try parser.annotation(of: first, from: start)
        case .assign: try parser.assignment(to: first, from: start)
        default: try parser.augmentedAssignment(to: first, from: start)
        }
      }
      if let result, let statement = result { return statement }
    }
    if looksForMistakes {
      let end = position
      try checkAssignment(from: start)
      position = end
    }
    return Statement(.expression(first), at: range(from: tokens[start].range))
  }

  private mutating func annotation(
    of target: Expression, from start: Int
  ) throws(Stop) -> Statement? {
    switch target.kind {
    case .name, .attribute, .subscript: break
    default: return nil
    }
    try expect(.colon)
    let annotation = try expression()
    let value = try accept(.assign) == nil ? nil : try annotatedRightSide()
    return Statement(
      .annotatedAssignment(target: target, annotation: annotation, value: value),
      at: range(from: tokens[start].range))
  }

  private mutating func assignment(
    to first: Expression, from start: Int
  ) throws(Stop) -> Statement? {
    var targets: [Expression] = []
    var value = first
    while try isNext(.assign) {
      guard TargetKind.assignment.accepts(value) else { return nil }
      try advance()
      targets.append(value)
      value = try annotatedRightSide()
    }
    return Statement(
      .assignment(targets: targets, value: value), at: range(from: tokens[start].range))
  }

  private mutating func augmentedAssignment(
    to target: Expression, from start: Int
  ) throws(Stop) -> Statement? {
    let token = try peek()
    guard case .punctuation(let sign) = token.kind, let operation = sign.augmentedOperator else {
      return nil
    }
    switch target.kind {
    case .name, .attribute, .subscript: break
    default: return nil
    }
    try advance()
    let value = try annotatedRightSide()
    return Statement(
      .augmentedAssignment(
        target: target, operator: operation, value: value, operatorRange: token.range),
      at: range(from: tokens[start].range))
  }

  // MARK: Keywords

  /// Reads `'raise' [expression ['from' expression]]`.
  private mutating func raiseStatement() throws(Stop) -> Statement {
    let start = try expect(.raise).range
    let exception = try attempt { parser throws(Stop) in try parser.expression() }
    var cause: Expression?
    if exception != nil, try accept(.from) != nil { cause = try expression() }
    return Statement(.raise(exception, cause: cause), at: range(from: start))
  }

  /// Reads `'assert' expression [',' expression]`.
  private mutating func assertStatement() throws(Stop) -> Statement {
    let start = try expect(.assert).range
    let test = try expression()
    let message = try accept(.comma) == nil ? nil : try expression()
    return Statement(.assert(test, message: message), at: range(from: start))
  }

  /// Reads `'del' ','.del_target+ [',']`.
  private mutating func deleteStatement() throws(Stop) -> Statement {
    let start = try expect(.del).range
    let before = position
    let targets = try attempt { parser throws(Stop) in
      var targets: [Expression] = []
      repeat {
        if !targets.isEmpty, try parser.isNextStatementEnd() { break }
        let target = try parser.primary()
        guard TargetKind.deletion.accepts(target) else { throw .mismatch }
        targets.append(target)
      } while try parser.accept(.comma) != nil
      guard try parser.isNextStatementEnd() else { throw .mismatch }
      return targets
    }
    if let targets { return Statement(.delete(targets), at: range(from: start)) }
    position = before
    if looksForMistakes {
      let targets = try starExpressions()
      if let part = TargetKind.deletion.invalidPart(of: targets) {
        throw .found(Diagnostic("cannot delete \(part.describedKind)", at: part.range))
      }
    }
    throw .mismatch
  }

  private mutating func isNextStatementEnd() throws(Stop) -> Bool {
    switch try peek().kind {
    case .punctuation(.semicolon), .newline: true
    default: false
    }
  }

  // MARK: Imports

  /// Reads `'import' ','.(dotted_name ['as' NAME])+`.
  private mutating func importStatement() throws(Stop) -> Statement {
    let keyword = try expect(.import)
    if looksForMistakes { try checkImport(keyword) }
    var modules: [ImportedModule] = []
    repeat {
      let module = try dottedName()
      let alias = try accept(.as) == nil ? nil : try expectName()
      modules.append(ImportedModule(module: module, alias: alias))
    } while try accept(.comma) != nil
    return Statement(.import(modules), at: range(from: keyword.range))
  }

  /// Reads `'.'.NAME+`.
  mutating func dottedName() throws(Stop) -> Identifier {
    let first = try expectName()
    var name = first.name
    while try accept(.dot) != nil { name += "." + (try expectName().name) }
    return Identifier(name, at: range(from: first.range))
  }

  /// Reads `'from' dots* dotted_name 'import' targets`.
  private mutating func fromStatement() throws(Stop) -> Statement {
    let start = try expect(.from).range
    let place = try peek().range
    var module = ""
    while true {
      if try accept(.dot) != nil {
        module += "."
      } else if try accept(.ellipsis) != nil {
        module += "..."
      } else {
        break
      }
    }
    let isBare = try !module.isEmpty ? isNext(.import) : false
    if !isBare { module += try dottedName().name }
    let name = Identifier(module, at: range(from: place))
    try expect(.import)
    let names = try importedNames()
    return Statement(.importFrom(module: name, names: names), at: range(from: start))
  }

  /// Reads `'(' names [','] ')' | names | '*'`.
  private mutating func importedNames() throws(Stop) -> [ImportedName] {
    if let star = try accept(.star) {
      return [ImportedName(name: Identifier("*", at: star.range), alias: nil)]
    }
    if try accept(.openParenthesis) != nil {
      var names: [ImportedName] = []
      repeat {
        if !names.isEmpty, try isNext(.closeParenthesis) { break }
        names.append(try importedName())
      } while try accept(.comma) != nil
      try expect(.closeParenthesis)
      return names
    }
    if looksForMistakes, try isNext(.newline) {
      throw .found(
        Diagnostic(
          "Expected one or more names after 'import'", at: try peek().range,
          help: "write the names to import, as in: from sklearn.linear_model import Lasso"))
    }
    var names = [try importedName()]
    while try accept(.comma) != nil {
      if looksForMistakes, try isNext(.newline) {
        throw .found(
          Diagnostic(
            "trailing comma not allowed without surrounding parentheses", at: lastRead,
            help: "remove the comma, or write the names in parentheses"))
      }
      names.append(try importedName())
    }
    return names
  }

  private mutating func importedName() throws(Stop) -> ImportedName {
    let name = try expectName()
    let alias = try accept(.as) == nil ? nil : try expectName()
    return ImportedName(name: name, alias: alias)
  }

  // MARK: Refusals

  /// Throws for `match x:` and `type X = …`, whose first words are names elsewhere.
  private mutating func refuseSoftKeywords(_ token: Token) throws(Stop) {
    switch text(of: token) {
    case "match":
      let isMatch = try attempt { parser throws(Stop) in
        try parser.advance()
        _ = try parser.starNamedExpression()
        while try parser.accept(.comma) != nil {
          if try parser.isNext(.colon) { break }
          _ = try parser.starNamedExpression()
        }
        try parser.expect(.colon)
        try parser.expect(.newline)
        return parser.position
      }
      if isMatch != nil { throw .found(UnsupportedSyntax.match(at: token.range)) }
    case "type":
      if try peek(1).kind == .name {
        let next = try peek(2).kind
        if next == .punctuation(.assign) || next == .punctuation(.openBracket) {
          throw .found(UnsupportedSyntax.typeAlias(at: token.range))
        }
      }
    default: break
    }
  }

  /// Says that `await` is left out.
  mutating func refuseAwait() throws(Stop) -> Stop {
    let keyword = try expect(.await)
    _ = try primary()
    return .found(UnsupportedSyntax.await(at: keyword.range))
  }
}
