/// Finds what is wrong with names although each line is right by itself.
///
/// What CPython's symbol table says: parameters that come twice, `global` and `nonlocal` in the
/// wrong place, and assignment expressions that a comprehension does not allow.
struct ScopeChecker: TreeVisitor {
  /// How a scope knows a name.
  private struct Knowledge: OptionSet {
    let rawValue: UInt8
    static let assigned = Knowledge(rawValue: 1)
    static let used = Knowledge(rawValue: 2)
    static let parameter = Knowledge(rawValue: 4)
    static let annotated = Knowledge(rawValue: 8)
    static let global = Knowledge(rawValue: 16)
    static let nonlocal = Knowledge(rawValue: 32)
    static let iterated = Knowledge(rawValue: 64)
  }

  private enum Form {
    case module
    case function
    case `class`
    case comprehension(String)
  }

  private struct Scope {
    let form: Form
    let parent: Int?
    var names: [String: Knowledge] = [:]
    /// The `nonlocal` and `global` names with the place of their statement.
    var declared: [(name: Identifier, place: SourceRange)] = []
    /// Whether the iterable of a comprehension is being read.
    var iterableDepth = 0

    var isComprehension: Bool { if case .comprehension = form { true } else { false } }
  }

  private var scopes: [Scope] = [Scope(form: .module, parent: nil)]
  private var current = 0
  private var isTarget = false
  private var isIterationTarget = false

  /// Checks a cell.
  static func check(_ statements: [Statement]) throws(Diagnostic) {
    var checker = ScopeChecker()
    try checker.visit(statements)
    try checker.resolve()
  }

  // MARK: Scopes

  private mutating func inScope(
    _ form: Form, _ body: (inout ScopeChecker) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let outer = current
    var scope = Scope(form: form, parent: outer)
    if scopes[outer].iterableDepth > 0 { scope.iterableDepth = scopes[outer].iterableDepth }
    scopes.append(scope)
    current = scopes.count - 1
    let target = isTarget
    isTarget = false
    try body(&self)
    isTarget = target
    current = outer
  }

  private mutating func note(_ knowledge: Knowledge, of name: String, in scope: Int? = nil) {
    scopes[scope ?? current].names[name, default: []].insert(knowledge)
  }

  private mutating func assign(_ name: String, at range: SourceRange) throws(Diagnostic) {
    if isIterationTarget {
      if let known = scopes[current].names[name],
        !known.isDisjoint(with: [.global, .nonlocal])
      {
        throw Diagnostic(
          "comprehension inner loop cannot rebind assignment expression target '\(name)'",
          at: range)
      }
      note(.iterated, of: name)
    }
    note(.assigned, of: name)
  }

  // MARK: Statements

  mutating func visit(_ statement: Statement) throws(Diagnostic) {
    switch statement.kind {
    case .assignment(let targets, let value):
      for target in targets { try visitTarget(target) }
      try visit(value)
    case .augmentedAssignment(let target, operator: _, let value, operatorRange: _):
      try visitTarget(target)
      try visit(value)
    case .annotatedAssignment(let target, let annotation, let value):
      try visitAnnotated(target, in: statement)
      try visit(annotation)
      try visit(value)
    case .delete(let targets):
      for target in targets { try visitTarget(target) }
    case .for(let target, let iterable, let body, let otherwise):
      try visitTarget(target)
      try visit(iterable)
      try visit(body)
      try visit(otherwise)
    case .with(let items, let body):
      for item in items {
        try visit(item.manager)
        if let target = item.target { try visitTarget(target) }
      }
      try visit(body)
    case .try(let body, let handlers, let otherwise, let finally):
      try visit(body)
      for handler in handlers {
        try visit(handler.type)
        if let name = handler.name { note(.assigned, of: name.name) }
        try visit(handler.body)
      }
      try visit(otherwise)
      try visit(finally)
    case .import(let modules):
      for module in modules {
        let whole = module.alias?.name ?? module.module.name
        note(.assigned, of: String(whole.prefix { $0 != "." }))
      }
    case .importFrom(module: _, let names):
      for name in names {
        if name.name.name == "*" {
          if case .module = scopes[current].form { continue }
          throw Diagnostic(
            "import * only allowed at module level", at: name.name.range,
            help: "import the names that you need, or move the line out of the function")
        }
        note(.assigned, of: name.alias?.name ?? name.name.name)
      }
    case .global(let names): try declare(names, .global, "global", in: statement)
    case .nonlocal(let names): try declare(names, .nonlocal, "nonlocal", in: statement)
    case .function(let definition): try visit(definition)
    case .class(let definition):
      note(.assigned, of: definition.name.name)
      try visit(definition.decorators)
      try visit(definition.arguments)
      try inScope(.class) { checker throws(Diagnostic) in try checker.visit(definition.body) }
    default: try visitParts(of: statement)
    }
  }

  private mutating func visit(_ definition: FunctionDefinition) throws(Diagnostic) {
    note(.assigned, of: definition.name.name)
    try visit(definition.decorators)
    try visitOutside(of: definition.parameters)
    try visit(definition.returnAnnotation)
    try inScope(.function) { checker throws(Diagnostic) in
      try checker.addParameters(definition.parameters)
      try checker.visit(definition.body)
    }
  }

  private mutating func addParameters(_ parameters: Parameters) throws(Diagnostic) {
    for parameter in parameters.positionalOnly + parameters.regular + parameters.keywordOnly {
      try add(parameter)
    }
    if let parameter = parameters.variadic { try add(parameter) }
    if let parameter = parameters.keywordVariadic { try add(parameter) }
  }

  private mutating func add(_ parameter: Parameter) throws(Diagnostic) {
    let name = parameter.name
    if scopes[current].names[name.name]?.contains(.parameter) == true {
      let range = parameter.annotation.map { name.range.union($0.range) } ?? name.range
      throw Diagnostic(
        "duplicate argument '\(name.name)' in function definition", at: range,
        help: "give each parameter a name of its own")
    }
    note([.parameter, .assigned], of: name.name)
  }

  private mutating func visitAnnotated(
    _ target: Expression, in statement: Statement
  ) throws(Diagnostic) {
    guard case .name(let name) = target.kind else { return try visit(target) }
    let known = scopes[current].names[name] ?? []
    if !known.isDisjoint(with: [.global, .nonlocal]), current != 0 {
      let kind = known.contains(.global) ? "global" : "nonlocal"
      throw Diagnostic("annotated name '\(name)' can't be \(kind)", at: statement.range)
    }
    note([.annotated, .assigned], of: name)
  }

  private mutating func declare(
    _ names: [Identifier], _ knowledge: Knowledge, _ kind: String, in statement: Statement
  ) throws(Diagnostic) {
    for name in names {
      let known = scopes[current].names[name.name] ?? []
      let message: String? =
        if known.contains(.parameter) {
          "name '\(name.name)' is parameter and \(kind)"
        } else if known.contains(.used) {
          "name '\(name.name)' is used prior to \(kind) declaration"
        } else if known.contains(.annotated) {
          "annotated name '\(name.name)' can't be \(kind)"
        } else if known.contains(.assigned) {
          "name '\(name.name)' is assigned to before \(kind) declaration"
        } else {
          nil
        }
      if let message {
        throw Diagnostic(
          message, at: statement.range,
          help: known.contains(.parameter)
            ? "give the parameter another name"
            : "move '\(kind) \(name.name)' to the start of the function")
      }
      note(knowledge, of: name.name)
      scopes[current].declared.append((name, statement.range))
    }
  }

  // MARK: Expressions

  private mutating func visitTarget(_ target: Expression) throws(Diagnostic) {
    switch target.kind {
    case .name(let name): try assign(name, at: target.range)
    case .list(let items), .tuple(let items):
      for item in items { try visitTarget(item) }
    case .starred(let value): try visitTarget(value)
    default: try visit(target)
    }
  }

  mutating func visit(_ expression: Expression) throws(Diagnostic) {
    switch expression.kind {
    case .name(let name): note(.used, of: name)
    case .named(let name, let value):
      try assignNamed(name, at: expression.range)
      try visit(value)
      try assign(name.name, at: name.range)
    case .lambda(let parameters, let body):
      try visitOutside(of: parameters)
      try inScope(.function) { checker throws(Diagnostic) in
        try checker.addParameters(parameters)
        try checker.visit(body)
      }
    case .comprehension(let form, let element, let clauses):
      let name =
        switch form {
        case .list: "list comprehension"
        case .set: "set comprehension"
        case .generator: "generator expression"
        }
      try visitComprehension(name, [element], clauses)
    case .dictionaryComprehension(let key, let value, let clauses):
      try visitComprehension("dict comprehension", [value, key], clauses)
    case .yield, .yieldFrom:
      try visitParts(of: expression)
      if case .comprehension(let form) = scopes[current].form {
        throw Diagnostic("'yield' inside \(form)", at: expression.range)
      }
    default: try visitParts(of: expression)
    }
  }

  private mutating func visitComprehension(
    _ form: String, _ elements: [Expression], _ clauses: [ComprehensionClause]
  ) throws(Diagnostic) {
    guard let first = clauses.first else { return }
    try visitIterable(first.iterable)
    try inScope(.comprehension(form)) { checker throws(Diagnostic) in
      try checker.visitIterationTarget(first.target)
      try checker.visit(first.conditions)
      for clause in clauses.dropFirst() {
        try checker.visitIterationTarget(clause.target)
        try checker.visitIterable(clause.iterable)
        try checker.visit(clause.conditions)
      }
      try checker.visit(elements)
    }
  }

  private mutating func visitIterable(_ iterable: Expression) throws(Diagnostic) {
    scopes[current].iterableDepth += 1
    try visit(iterable)
    scopes[current].iterableDepth -= 1
  }

  private mutating func visitIterationTarget(_ target: Expression) throws(Diagnostic) {
    isIterationTarget = true
    try visitTarget(target)
    isIterationTarget = false
  }

  /// Binds `name := …`, which a comprehension passes on to the scope around it.
  private mutating func assignNamed(_ name: Identifier, at range: SourceRange) throws(Diagnostic) {
    if scopes[current].iterableDepth > 0 {
      throw Diagnostic(
        "assignment expression cannot be used in a comprehension iterable expression", at: range,
        help: "assign in a line of its own, before the comprehension")
    }
    var scope = current
    while scopes[scope].isComprehension {
      if scopes[scope].names[name.name]?.isSuperset(of: [.iterated, .assigned]) == true {
        throw Diagnostic(
          "assignment expression cannot rebind comprehension iteration variable "
            + "'\(name.name)'",
          at: name.range, help: "give the value another name")
      }
      guard let parent = scopes[scope].parent else { return }
      scope = parent
    }
    guard scope != current else { return }
    if case .class = scopes[scope].form {
      throw Diagnostic(
        "assignment expression within a comprehension cannot be used in a class body", at: range)
    }
    note(scope == 0 ? .global : .nonlocal, of: name.name)
    note(.assigned, of: name.name, in: scope)
  }

  // MARK: Resolution

  /// Looks up what `nonlocal` names, now that all scopes are known.
  private func resolve() throws(Diagnostic) {
    for (index, scope) in scopes.enumerated() {
      for (name, place) in scope.declared {
        let known = scope.names[name.name] ?? []
        if known.isSuperset(of: [.global, .nonlocal]) {
          throw Diagnostic("name '\(name.name)' is nonlocal and global", at: place)
        }
        guard known.contains(.nonlocal) else { continue }
        if index == 0 {
          throw Diagnostic(
            "nonlocal declaration not allowed at module level", at: place,
            help: "'nonlocal' stands in a function inside of another function")
        }
        guard !hasBinding(name.name, outside: scope) else { continue }
        throw Diagnostic(
          "no binding for nonlocal '\(name.name)' found", at: place,
          help: "a name outside of all functions takes 'global'")
      }
    }
  }

  private func hasBinding(_ name: String, outside scope: Scope) -> Bool {
    var next = scope.parent
    while let index = next {
      let outer = scopes[index]
      next = outer.parent
      switch outer.form {
      case .class, .module: continue
      case .function, .comprehension: break
      }
      let known = outer.names[name] ?? []
      if known.contains(.global) { return false }
      if !known.isDisjoint(with: [.assigned, .parameter, .nonlocal]) { return true }
    }
    return false
  }
}
