/// Finds statements and expressions that stand where they mean nothing.
///
/// What CPython's compiler says: `return` outside of a function, `break` outside of a loop, stars
/// and repeated keywords; and what it only warns of.
struct PlacementChecker: TreeVisitor {
  /// The deepest nesting of loops, `with` and `try`, as in CPython.
  private static let blockLimit = 21

  private let source: SourceText
  private(set) var warnings: [Diagnostic] = []
  private var isInFunction = false
  private var isInLoop = false
  private var blockDepth = 0
  private var isFirstStatement = true
  private var allowsFuture = true

  private init(_ source: SourceText) { self.source = source }

  /// Checks a cell; returns what Python warns of.
  static func check(
    _ statements: [Statement], of source: SourceText
  ) throws(Diagnostic) -> [Diagnostic] {
    var checker = PlacementChecker(source)
    try checker.visit(statements)
    return checker.warnings
  }

  // MARK: Statements

  mutating func visit(_ statement: Statement) throws(Diagnostic) {
    try noteStart(of: statement)
    switch statement.kind {
    case .break where !isInLoop:
      throw Diagnostic(
        "'break' outside loop", at: statement.range,
        help: "'break' ends the loop around it; there is none here")
    case .continue where !isInLoop:
      throw Diagnostic(
        "'continue' not properly in loop", at: statement.range,
        help: "'continue' goes on with the loop around it; there is none here")
    case .return where !isInFunction:
      throw Diagnostic(
        "'return' outside function", at: statement.range,
        help: "'return' gives back the value of a function: indent it into the 'def' above")
    case .assert(let test, message: _):
      warnOfAssertion(test, in: statement)
      try visitParts(of: statement)
    case .assignment(let targets, let value):
      try visit(value)
      for target in targets { try visitTarget(target) }
    case .for(let target, let iterable, let body, let otherwise):
      try visit(iterable)
      try inBlock(at: statement.range) { checker throws(Diagnostic) in
        try checker.visitTarget(target)
        try checker.inLoop(body)
      }
      try visit(otherwise)
    case .while(let test, let body, let otherwise):
      try inBlock(at: statement.range) { checker throws(Diagnostic) in
        try checker.visit(test)
        try checker.inLoop(body)
      }
      try visit(otherwise)
    case .with(let items, let body): try visitWith(items[...], body, in: statement)
    case .try(let body, let handlers, let otherwise, let finally):
      try visitTry(body, handlers, otherwise, finally, in: statement)
    case .function(let definition):
      try visit(definition.decorators)
      try visitOutside(of: definition.parameters)
      try visit(definition.returnAnnotation)
      try inFunction(true) { checker throws(Diagnostic) in try checker.visit(definition.body) }
    case .class(let definition):
      try visit(definition.decorators)
      try inFunction(false) { checker throws(Diagnostic) in try checker.visit(definition.body) }
      try checkKeywords(of: definition.arguments)
      try visit(definition.arguments)
    default: try visitParts(of: statement)
    }
  }

  /// Sees to it that `from __future__` comes first.
  private mutating func noteStart(of statement: Statement) throws(Diagnostic) {
    let isFirst = isFirstStatement
    isFirstStatement = false
    if case .importFrom(let module, let names) = statement.kind, module.name == "__future__" {
      guard allowsFuture else {
        throw Diagnostic(
          "from __future__ imports must occur at the beginning of the file",
          at: statement.range, help: "move the line to the top of the cell")
      }
      for name in names { try checkFuture(name.name, in: statement) }
      return
    }
    if isFirst, case .expression(let value) = statement.kind,
      case .constant(.string) = value.kind
    {
      return
    }
    allowsFuture = false
  }

  private func checkFuture(_ name: Identifier, in statement: Statement) throws(Diagnostic) {
    let known: Set<String> = [
      "nested_scopes", "generators", "division", "absolute_import", "with_statement",
      "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
    ]
    if known.contains(name.name) { return }
    throw Diagnostic(
      name.name == "braces" ? "not a chance" : "future feature \(name.name) is not defined",
      at: statement.range)
  }

  private mutating func inFunction(
    _ isFunction: Bool, _ body: (inout PlacementChecker) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let before = (isInFunction, isInLoop, blockDepth)
    (isInFunction, isInLoop, blockDepth) = (isFunction, false, 0)
    try body(&self)
    (isInFunction, isInLoop, blockDepth) = before
  }

  private mutating func inLoop(_ body: [Statement]) throws(Diagnostic) {
    let before = isInLoop
    isInLoop = true
    try visit(body)
    isInLoop = before
  }

  private mutating func inBlock(
    at range: SourceRange, _ body: (inout PlacementChecker) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    if blockDepth >= PlacementChecker.blockLimit {
      throw Diagnostic(
        "too many statically nested blocks", at: range,
        help: "move the inner blocks into a function")
    }
    blockDepth += 1
    try body(&self)
    blockDepth -= 1
  }

  private mutating func visitWith(
    _ items: ArraySlice<ContextItem>, _ body: [Statement], in statement: Statement
  ) throws(Diagnostic) {
    guard let item = items.first else { return try visit(body) }
    try visit(item.manager)
    try inBlock(at: item.manager.range) { checker throws(Diagnostic) in
      if let target = item.target { try checker.visitTarget(target) }
      try checker.visitWith(items.dropFirst(), body, in: statement)
    }
  }

  private mutating func visitTry(
    _ body: [Statement], _ handlers: [ExceptionHandler], _ otherwise: [Statement],
    _ finally: [Statement], in statement: Statement
  ) throws(Diagnostic) {
    for handler in handlers.dropLast() where handler.type == nil {
      throw Diagnostic(
        "default 'except:' must be last", at: handler.range,
        help: "move it behind the handlers that name an exception")
    }
    try inBlock(at: statement.range) { checker throws(Diagnostic) in
      try checker.visit(body)
    }
    // CPython compiles 'else' before the handlers.
    try visit(otherwise)
    for handler in handlers {
      try visit(handler.type)
      try inBlock(at: statement.range) { checker throws(Diagnostic) in
        try checker.visit(handler.body)
      }
    }
    try visit(finally)
  }

  // MARK: Targets

  private mutating func visitTarget(_ target: Expression) throws(Diagnostic) {
    switch target.kind {
    case .list(let items), .tuple(let items):
      var hasStar = false
      for item in items {
        if case .starred = item.kind {
          if hasStar {
            throw Diagnostic(
              "multiple starred expressions in assignment", at: target.range,
              help: "one name at most can take the rest")
          }
          hasStar = true
        }
      }
      for item in items {
        if case .starred(let value) = item.kind {
          try visitTarget(value)
        } else {
          try visitTarget(item)
        }
      }
    case .starred:
      throw Diagnostic(
        "starred assignment target must be in a list or tuple", at: target.range,
        help: "write a comma behind it: *a, = …")
    default: try visit(target)
    }
  }

  // MARK: Expressions

  mutating func visit(_ expression: Expression) throws(Diagnostic) {
    switch expression.kind {
    case .starred:
      throw Diagnostic(
        "can't use starred expression here", at: expression.range,
        help: "a star stands in a call, a list, a set or a tuple; for a tuple write a comma: *a,")
    case .yield, .yieldFrom:
      if !isInFunction {
        let word = if case .yield = expression.kind { "yield" } else { "yield from" }
        throw Diagnostic(
          "'\(word)' outside function", at: expression.range,
          help: "'yield' makes a function a generator: put it into a 'def'")
      }
      try visitParts(of: expression)
    case .list(let items), .tuple(let items), .set(let items):
      for item in items { try visitItem(item) }
    case .lambda(let parameters, let body):
      try visitOutside(of: parameters)
      try inFunction(true) { checker throws(Diagnostic) in try checker.visit(body) }
    case .call(let function, let arguments):
      if let type = typeName(function) {
        warn(
          "'\(type)' object is not callable; perhaps you missed a comma?", at: expression.range)
      }
      try checkKeywords(of: arguments)
      try visitParts(of: expression)
    case .comparison(let first, let rest):
      warnOfIdentity(first, rest, at: expression.range)
      try visitParts(of: expression)
    case .subscript(let value, let index):
      warnOfSubscript(value, index, at: expression.range)
      try visitParts(of: expression)
    case .comprehension(_, let element, let clauses):
      try visitClauses(clauses)
      try visit(element)
    case .dictionaryComprehension(let key, let value, let clauses):
      try visitClauses(clauses)
      try visit(key)
      try visit(value)
    default: try visitParts(of: expression)
    }
  }

  private mutating func visitClauses(_ clauses: [ComprehensionClause]) throws(Diagnostic) {
    for clause in clauses {
      try visit(clause.iterable)
      try visitTarget(clause.target)
      try visit(clause.conditions)
    }
  }

  private mutating func visitItem(_ item: Expression) throws(Diagnostic) {
    if case .starred(let value) = item.kind { try visit(value) } else { try visit(item) }
  }

  private func checkKeywords(of arguments: [Argument]) throws(Diagnostic) {
    var seen: Set<String> = []
    for argument in arguments {
      guard case .keyword(let name, let value) = argument, !seen.insert(name.name).inserted
      else { continue }
      throw Diagnostic(
        "keyword argument repeated: \(name.name)", at: name.range.union(value.range),
        help: "remove one of the two")
    }
  }

  // MARK: Warnings

  private mutating func warn(_ message: String, at range: SourceRange, help: String? = nil) {
    warnings.append(Diagnostic(.syntaxWarning, message, at: range, help: help))
  }

  private mutating func warnOfAssertion(_ test: Expression, in statement: Statement) {
    if case .tuple(let items) = test.kind, !items.isEmpty {
      warn("assertion is always true, perhaps remove parentheses?", at: statement.range)
    }
  }

  private mutating func warnOfIdentity(
    _ first: Expression, _ rest: [ComparisonPart], at range: SourceRange
  ) {
    var left = first
    for part in rest {
      let right = part.operand
      defer { left = right }
      guard part.operator == .is || part.operator == .isNot else { continue }
      guard let type = literalType(left) ?? literalType(right) else { continue }
      let (written, meant) = part.operator == .is ? ("is", "==") : ("is not", "!=")
      warn(
        "\"\(written)\" with '\(type)' literal. Did you mean \"\(meant)\"?", at: range,
        help: "'\(meant)' compares values")
      return
    }
  }

  /// The type of a literal that should not be compared by identity.
  private func literalType(_ expression: Expression) -> String? {
    switch expression.kind {
    case .constant(.integer): "int"
    case .constant(.float): "float"
    case .constant(.string): "str"
    case .constant(.bytes): "bytes"
    case .tuple(let items) where items.allSatisfy(\.isConstant): "tuple"
    default: nil
    }
  }

  /// The type of an expression that certainly cannot be called.
  private func typeName(_ expression: Expression) -> String? {
    switch expression.kind {
    case .constant(.none): "NoneType"
    case .constant(.true), .constant(.false): "bool"
    case .constant(.ellipsis): "ellipsis"
    case .tuple: "tuple"
    case .list, .comprehension(.list, element: _, clauses: _): "list"
    case .dictionary, .dictionaryComprehension: "dict"
    case .set, .comprehension(.set, element: _, clauses: _): "set"
    case .comprehension(.generator, element: _, clauses: _): "generator"
    case .formattedString: "str"
    default: literalType(expression)
    }
  }

  private mutating func warnOfSubscript(
    _ value: Expression, _ index: Expression, at range: SourceRange
  ) {
    switch value.kind {
    case .constant(.none), .constant(.true), .constant(.false), .constant(.ellipsis),
      .constant(.integer), .constant(.float), .set, .lambda,
      .comprehension(.set, element: _, clauses: _),
      .comprehension(.generator, element: _, clauses: _):
      let type = if case .lambda = value.kind { "function" } else { typeName(value) ?? "" }
      warn("'\(type)' object is not subscriptable; perhaps you missed a comma?", at: range)
    case .constant(.string), .constant(.bytes), .tuple, .list, .formattedString,
      .comprehension(.list, element: _, clauses: _):
      if case .constant(.integer) = index.kind { return }
      if case .constant(.true) = index.kind { return }
      if case .constant(.false) = index.kind { return }
      guard let indexType = typeName(index) else { return }
      warn(
        "\(typeName(value) ?? "") indices must be integers or slices, not \(indexType); "
          + "perhaps you missed a comma?", at: range)
    default: return
    }
  }
}

extension Expression {
  /// Whether the expression is a literal, or a tuple of literals.
  fileprivate var isConstant: Bool {
    switch kind {
    case .constant: true
    case .tuple(let items): items.allSatisfy(\.isConstant)
    default: false
    }
  }
}
