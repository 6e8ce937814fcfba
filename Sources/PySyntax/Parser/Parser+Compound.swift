/// Statements with a body.
extension Parser {
  mutating func compoundStatement() throws(Stop) -> Statement {
    let token = try peek()
    switch token.kind {
    case .keyword(.if): return try ifStatement()
    case .keyword(.for): return try forStatement()
    case .keyword(.while): return try whileStatement()
    case .keyword(.try): return try tryStatement()
    case .keyword(.with): return try withStatement()
    case .keyword(.def): return try function(decorators: [], from: token.range)
    case .keyword(.class): return try classDefinition(decorators: [], from: token.range)
    case .punctuation(.at): return try decorated()
    default:
      switch try peek(1).kind {
      case .keyword(.def), .keyword(.for), .keyword(.with):
        throw .found(UnsupportedSyntax.async(at: token.range))
      default: throw .mismatch
      }
    }
  }

  /// `NEWLINE INDENT statement+ DEDENT | simple_stmts`, behind the colon of `header`.
  private mutating func block(
    of header: String, from keyword: Token
  ) throws(Stop) -> [Statement] {
    var statements: [Statement] = []
    guard try isNext(.newline) else {
      try simpleStatements(into: &statements)
      return statements
    }
    try advance()
    guard try isNext(.indent) else {
      // Read before the message, which stands at the last token.
      _ = try peek()
      guard looksForMistakes else { throw .mismatch }
      throw .found(
        Diagnostic(
          .indentationError, "expected an indented block after \(header) on line \(keyword.line)",
          at: lastPlace, help: "indent the lines that belong to it by four spaces"))
    }
    try advance()
    try enter()
    repeat {
      try statement(into: &statements)
    } while try !isNextBlockEnd()
    leave()
    if try isNext(.dedent) { try advance() }
    return statements
  }

  /// The last token read; at the end of the text, the end of its last line.
  private var lastPlace: SourceRange {
    guard let last = tokens.last, last.range.lower >= lexer.limit else { return lastRead }
    let line = source.line(at: last.range.lower)
    let isEmpty = source.start(ofLine: line) == last.range.lower
    let upper = source.range(ofLine: isEmpty ? Swift.max(line - 1, 1) : line).upper
    return SourceRange(upper, upper)
  }

  private mutating func isNextBlockEnd() throws(Stop) -> Bool {
    switch try peek().kind {
    case .dedent, .end: true
    default: false
    }
  }

  /// The colon of a header; a line break in its place has a message of its own.
  private mutating func colon() throws(Stop) {
    if looksForMistakes, try isNext(.newline) {
      throw .found(Diagnostic("expected ':'", at: lastRead, help: Parser.colonHelp))
    }
    try expect(.colon)
  }

  private mutating func ifStatement() throws(Stop) -> Statement {
    let start = try peek().range
    var branches: [ConditionalBranch] = []
    while true {
      let keyword = try advance()
      let test = try namedExpression()
      try colon()
      let body = try block(of: "'\(text(of: keyword))' statement", from: keyword)
      branches.append(ConditionalBranch(test: test, body: body))
      if try !isNext(.elif) { break }
    }
    let otherwise = try elseBlock()
    return Statement(
      .if(branches: branches, otherwise: otherwise), at: range(from: start))
  }

  /// Reads `['else' ':' block]`.
  private mutating func elseBlock() throws(Stop) -> [Statement] {
    guard let keyword = try accept(.else) else { return [] }
    try require(.colon)
    return try block(of: "'else' statement", from: keyword)
  }

  private mutating func whileStatement() throws(Stop) -> Statement {
    let keyword = try expect(.while)
    let test = try namedExpression()
    try colon()
    let body = try block(of: "'while' statement", from: keyword)
    let otherwise = try elseBlock()
    return Statement(
      .while(test: test, body: body, otherwise: otherwise), at: range(from: keyword.range))
  }

  private mutating func forStatement() throws(Stop) -> Statement {
    let keyword = try expect(.for)
    let start = position
    guard
      let target = try attempt({ parser throws(Stop) in
        let target = try parser.starTargets()
        try parser.expect(.in)
        return target
      })
    else {
      if looksForMistakes { try checkLoopTarget(from: start) }
      throw .mismatch
    }
    let iterable = try starExpressions()
    try colon()
    let body = try block(of: "'for' statement", from: keyword)
    let otherwise = try elseBlock()
    return Statement(
      .for(target: target, iterable: iterable, body: body, otherwise: otherwise),
      at: range(from: keyword.range))
  }

  // MARK: with

  private mutating func withStatement() throws(Stop) -> Statement {
    let keyword = try expect(.with)
    let before = position
    let parenthesized = try attempt { parser throws(Stop) in
      try parser.expect(.openParenthesis)
      var items: [ContextItem] = []
      repeat {
        if !items.isEmpty, try parser.isNext(.closeParenthesis) { break }
        items.append(try parser.contextItem())
      } while try parser.accept(.comma) != nil
      try parser.expect(.closeParenthesis)
      try parser.colon()
      return items
    }
    var items = parenthesized ?? []
    if parenthesized == nil {
      position = before
      let plain = try attempt { parser throws(Stop) in
        var items: [ContextItem] = []
        repeat {
          items.append(try parser.contextItem())
        } while try parser.accept(.comma) != nil
        try parser.colon()
        return items
      }
      guard let plain else {
        position = before
        if looksForMistakes { try checkContextColon() }
        throw .mismatch
      }
      items = plain
    }
    let body = try block(of: "'with' statement", from: keyword)
    return Statement(.with(items, body: body), at: range(from: keyword.range))
  }

  /// Reads `expression ['as' star_target]`.
  private mutating func contextItem() throws(Stop) -> ContextItem {
    let manager = try expression()
    guard try isNext(.as) else { return ContextItem(manager: manager, target: nil) }
    let before = position
    let target = try attempt { parser throws(Stop) in
      try parser.expect(.as)
      let target = try parser.starTarget()
      guard try parser.endsContextItem() else { throw .mismatch }
      return target
    }
    if let target { return ContextItem(manager: manager, target: target) }
    position = before
    if looksForMistakes {
      try advance()
      let target = try expression()
      if try endsContextItem(), let part = TargetKind.assignment.invalidPart(of: target) {
        throw .found(Diagnostic("cannot assign to \(part.describedKind)", at: part.range))
      }
    }
    throw .mismatch
  }

  /// Looks for a `with` line without its colon.
  private mutating func checkContextColon() throws(Stop) {
    repeat {
      _ = try expression()
      if try accept(.as) != nil { _ = try starTarget() }
    } while try accept(.comma) != nil
    if try isNext(.newline) {
      throw .found(Diagnostic("expected ':'", at: lastRead, help: Parser.colonHelp))
    }
  }

  private mutating func endsContextItem() throws(Stop) -> Bool {
    try isNext(anyOf: .comma, .closeParenthesis, .colon)
  }

  // MARK: try

  private mutating func tryStatement() throws(Stop) -> Statement {
    let keyword = try expect(.try)
    try require(.colon)
    let body = try block(of: "'try' statement", from: keyword)
    var handlers: [ExceptionHandler] = []
    while try isNext(.except) { handlers.append(try handler()) }
    let isFollowed = try isNext(.finally)
    guard !handlers.isEmpty || isFollowed else {
      try reject(
        "expected 'except' or 'finally' block", at: lastPlace,
        help: "say behind the 'try' block what to do: except ValueError: …")
      throw .mismatch
    }
    let otherwise = handlers.isEmpty ? [] : try elseBlock()
    var finally: [Statement] = []
    if let keyword = try accept(.finally) {
      try require(.colon)
      finally = try block(of: "'finally' statement", from: keyword)
    }
    return Statement(
      .try(body: body, handlers: handlers, otherwise: otherwise, finally: finally),
      at: range(from: keyword.range))
  }

  /// Reads `'except' [expression ['as' NAME]] ':' block`.
  private mutating func handler() throws(Stop) -> ExceptionHandler {
    let keyword = try expect(.except)
    if let star = try accept(.star) {
      throw .found(UnsupportedSyntax.exceptionGroup(at: keyword.range.union(star.range)))
    }
    var type: Expression?
    var name: Identifier?
    let isLineEnd = try isNext(.newline)
    if try !isNext(.colon), !(looksForMistakes && isLineEnd) {
      let caught = try expression()
      type = caught
      if try isNext(.comma) { try checkExceptionTypes(caught) }
      if try accept(.as) != nil { name = try expectName() }
    }
    try colon()
    let body = try block(of: "'except' statement", from: keyword)
    return ExceptionHandler(type: type, name: name, body: body, range: range(from: keyword.range))
  }

  /// Looks for `except A, B:`.
  private mutating func checkExceptionTypes(_ first: Expression) throws(Stop) {
    guard looksForMistakes else { throw .mismatch }
    try expect(.comma)
    _ = try expressions()
    if try accept(.as) != nil { _ = try expectName() }
    try expect(.colon)
    throw .found(
      Diagnostic(
        "multiple exception types must be parenthesized", at: first.range.union(lastRead),
        help: "write except (A, B):"))
  }

  // MARK: Definitions

  private mutating func decorated() throws(Stop) -> Statement {
    let start = try peek().range
    var decorators: [Expression] = []
    while try accept(.at) != nil {
      decorators.append(try namedExpression())
      try expect(.newline)
    }
    switch try peek().kind {
    case .keyword(.def): return try function(decorators: decorators, from: start)
    case .keyword(.class): return try classDefinition(decorators: decorators, from: start)
    case .keyword(.async): return try compoundStatement()
    default: throw .mismatch
    }
  }

  /// Reads `'def' NAME '(' [params] ')' ['->' expression] ':' block`.
  private mutating func function(
    decorators: [Expression], from start: SourceRange
  ) throws(Stop) -> Statement {
    let keyword = try expect(.def)
    let name = try expectName()
    if try isNext(.openBracket) {
      throw .found(UnsupportedSyntax.typeParameters(at: try peek().range))
    }
    try require(.openParenthesis)
    let parameters = try parameters(until: .closeParenthesis)
    try expect(.closeParenthesis)
    let returns = try accept(.arrow) == nil ? nil : try expression()
    try require(.colon)
    let body = try block(of: "function definition", from: keyword)
    return Statement(
      .function(
        FunctionDefinition(
          name: name, parameters: parameters, returnAnnotation: returns, body: body,
          decorators: decorators)),
      at: range(from: start))
  }

  /// Reads `'class' NAME ['(' [arguments] ')'] ':' block`.
  private mutating func classDefinition(
    decorators: [Expression], from start: SourceRange
  ) throws(Stop) -> Statement {
    let keyword = try expect(.class)
    let name = try expectName()
    if try isNext(.openBracket) {
      throw .found(UnsupportedSyntax.typeParameters(at: try peek().range))
    }
    var bases: [Argument] = []
    if try accept(.openParenthesis) != nil {
      bases = try arguments(allowsGenerator: false)
      try expect(.closeParenthesis)
    }
    try colon()
    let body = try block(of: "class definition", from: keyword)
    return Statement(
      .class(ClassDefinition(name: name, arguments: bases, body: body, decorators: decorators)),
      at: range(from: start))
  }
}
