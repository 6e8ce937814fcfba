internal import PySyntax

/// The names that a scope binds and uses, found by one walk over its statements.
///
/// Functions, lambdas, classes and generator expressions inside are scopes of their own, of which
/// only the names that they leave to their surroundings count. The other comprehensions run in the
/// frame around them; their variables count for nobody.
struct NameCollector {
  /// Names bound in the scope, in the order of their first binding.
  private(set) var bound: [String] = []
  private var boundSet: Set<String> = []
  /// Names read in the scope itself.
  private(set) var used: Set<String> = []
  /// Names that scopes inside leave to their surroundings.
  private(set) var nestedFree: Set<String> = []
  private(set) var globals: Set<String> = []
  private(set) var nonlocals: Set<String> = []
  /// Names bound by `:=`, which can change in the middle of an expression.
  private(set) var rebound: Set<String> = []
  private(set) var deleted: Set<String> = []
  private(set) var hasYield = false
  /// The class around, for names with two leading underscores.
  let className: String?

  init(className: String?) {
    self.className = className
  }

  /// The names of the scope that its surroundings must provide.
  var free: Set<String> {
    used.union(nestedFree).union(nonlocals).subtracting(boundSet).subtracting(globals)
  }

  func isBound(_ name: String) -> Bool { boundSet.contains(name) }

  /// The name as the class around it spells it: `__x` in class `C` is `_C__x`.
  static func mangled(_ name: String, in className: String?) -> String {
    guard let className, name.hasPrefix("__"), !name.hasSuffix("__") else { return name }
    let stripped = className.drop { $0 == "_" }
    return stripped.isEmpty ? name : "_\(stripped)\(name)"
  }

  private func mangled(_ name: String) -> String {
    NameCollector.mangled(name, in: className)
  }

  mutating func bind(_ name: String) {
    let name = mangled(name)
    if nonlocals.contains(name) || globals.contains(name) { return }
    if boundSet.insert(name).inserted { bound.append(name) }
  }

  mutating func bind(_ parameters: Parameters) {
    for parameter in parameters.positionalOnly + parameters.regular + parameters.keywordOnly {
      bind(parameter.name.name)
    }
    if let variadic = parameters.variadic { bind(variadic.name.name) }
    if let keywords = parameters.keywordVariadic { bind(keywords.name.name) }
  }

  // MARK: Statements

  mutating func visit(_ statements: [Statement]) {
    declare(statements)
    for statement in statements { visit(statement) }
  }

  private mutating func declare(_ statements: [Statement]) {
    for statement in statements { declare(statement) }
  }

  /// Notes the `global` and `nonlocal` declarations, which hold for the whole scope.
  private mutating func declare(_ statement: Statement) {
    switch statement.kind {
    case .global(let names): for name in names { globals.insert(mangled(name.name)) }
    case .nonlocal(let names): for name in names { nonlocals.insert(mangled(name.name)) }
    case .if(let branches, let otherwise):
      for branch in branches { declare(branch.body) }
      declare(otherwise)
    case .for(_, _, let body, let otherwise), .while(_, let body, let otherwise):
      declare(body + otherwise)
    case .try(let body, let handlers, let otherwise, let finally):
      declare(body + otherwise + finally)
      for handler in handlers { declare(handler.body) }
    case .with(_, let body): declare(body)
    default: break
    }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): visit(value)
    case .assignment(let targets, let value):
      visit(value)
      for target in targets { self.target(target) }
    case .augmentedAssignment(let target, _, let value, _):
      visit(target)
      visit(value)
      self.target(target)
    case .annotatedAssignment(let target, let annotation, let value):
      visit(annotation)
      if let value { visit(value) }
      self.target(target)
    case .return(let value): if let value { visit(value) }
    case .delete(let targets):
      for target in targets {
        self.target(target)
        if case .name(let name) = target.kind { deleted.insert(mangled(name)) }
      }
    case .pass, .break, .continue, .global, .nonlocal: break
    case .if(let branches, let otherwise):
      for branch in branches {
        visit(branch.test)
        for statement in branch.body { visit(statement) }
      }
      for statement in otherwise { visit(statement) }
    case .for(let target, let iterable, let body, let otherwise):
      visit(iterable)
      self.target(target)
      for statement in body + otherwise { visit(statement) }
    case .while(let test, let body, let otherwise):
      visit(test)
      for statement in body + otherwise { visit(statement) }
    case .function(let definition): function(definition)
    case .class(let definition): classDefinition(definition)
    case .try(let body, let handlers, let otherwise, let finally):
      for statement in body { visit(statement) }
      for handler in handlers {
        if let type = handler.type { visit(type) }
        if let name = handler.name {
          bind(name.name)
          deleted.insert(mangled(name.name))
        }
        for statement in handler.body { visit(statement) }
      }
      for statement in otherwise + finally { visit(statement) }
    case .raise(let value, let cause):
      if let value { visit(value) }
      if let cause { visit(cause) }
    case .with(let items, let body):
      for item in items {
        visit(item.manager)
        if let target = item.target { self.target(target) }
      }
      for statement in body { visit(statement) }
    case .assert(let test, let message):
      visit(test)
      if let message { visit(message) }
    case .import(let modules):
      for module in modules {
        if let alias = module.alias {
          bind(alias.name)
        } else {
          bind(String(module.module.name.prefix { $0 != "." }))
        }
      }
    case .importFrom(_, let names):
      for name in names where name.name.name != "*" { bind((name.alias ?? name.name).name) }
    case .magic(let magic):
      for statement in magic.body { visit(statement) }
    }
  }

  /// Binds the names of a target of an assignment.
  mutating func target(_ target: Expression) {
    switch target.kind {
    case .name(let name): bind(name)
    case .tuple(let elements), .list(let elements): for element in elements { self.target(element) }
    case .starred(let inner): self.target(inner)
    default: visit(target)
    }
  }

  private mutating func function(_ definition: FunctionDefinition) {
    for decorator in definition.decorators { visit(decorator) }
    defaults(of: definition.parameters)
    for parameter in definition.parameters.all {
      if let annotation = parameter.annotation { visit(annotation) }
    }
    if let annotation = definition.returnAnnotation { visit(annotation) }
    bind(definition.name.name)
    let inner = NameCollector.function(
      definition.parameters, definition.body, className: className)
    nestedFree.formUnion(inner.free)
  }

  private mutating func defaults(of parameters: Parameters) {
    for parameter in parameters.all {
      if let value = parameter.defaultValue { visit(value) }
    }
  }

  private mutating func classDefinition(_ definition: ClassDefinition) {
    for decorator in definition.decorators { visit(decorator) }
    for argument in definition.arguments { visit(argument) }
    bind(definition.name.name)
    nestedFree.formUnion(NameCollector.classBody(definition).freeOfClass)
  }

  /// What a class body leaves to its surroundings: its own names are not seen by functions inside.
  var freeOfClass: Set<String> {
    var names = used.subtracting(boundSet).union(nonlocals).union(nestedFree)
    names.subtract(globals)
    names.remove("__class__")
    return names
  }

  /// What a generator expression leaves to its surroundings, names bound by `:=` included.
  var freeOfGenerator: Set<String> {
    used.union(nestedFree).union(rebound).subtracting(targets)
  }

  /// The names of a function or lambda.
  static func function(
    _ parameters: Parameters, _ body: [Statement], className: String?
  ) -> NameCollector {
    var inner = NameCollector(className: className)
    inner.bind(parameters)
    inner.visit(body)
    return inner
  }

  /// The names of a lambda.
  static func lambda(
    _ parameters: Parameters, _ body: Expression, className: String?
  ) -> NameCollector {
    var inner = NameCollector(className: className)
    inner.bind(parameters)
    inner.visit(body)
    return inner
  }

  /// The names of a class body.
  static func classBody(_ definition: ClassDefinition) -> NameCollector {
    var inner = NameCollector(className: definition.name.name)
    inner.visit(definition.body)
    return inner
  }

  // MARK: Expressions

  mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .name(let name):
      used.insert(mangled(name))
      // `super()` needs the class that the method stands in.
      if name == "super" { used.insert("__class__") }
    case .constant: break
    case .formattedString(let parts): visit(parts)
    case .list(let elements), .tuple(let elements), .set(let elements):
      for element in elements { visit(element) }
    case .dictionary(let items):
      for item in items {
        switch item {
        case .pair(let key, let value):
          visit(key)
          visit(value)
        case .unpacking(let value): visit(value)
        }
      }
    case .unary(_, let operand): visit(operand)
    case .binary(_, let left, let right, _):
      visit(left)
      visit(right)
    case .boolean(_, let operands): for operand in operands { visit(operand) }
    case .comparison(let first, let parts):
      visit(first)
      for part in parts { visit(part.operand) }
    case .conditional(let test, let then, let otherwise):
      visit(test)
      visit(then)
      visit(otherwise)
    case .named(let name, let value):
      visit(value)
      bind(name.name)
      rebound.insert(mangled(name.name))
    case .lambda(let parameters, let body):
      defaults(of: parameters)
      nestedFree.formUnion(
        NameCollector.lambda(parameters, body, className: className).free)
    case .call(let function, let arguments):
      visit(function)
      for argument in arguments { visit(argument) }
    case .attribute(let value, _): visit(value)
    case .subscript(let value, let index):
      visit(value)
      visit(index)
    case .slice(let lower, let upper, let step):
      if let lower { visit(lower) }
      if let upper { visit(upper) }
      if let step { visit(step) }
    case .starred(let value): visit(value)
    case .comprehension(let form, let element, let clauses):
      comprehension(clauses, [element], isGenerator: form == .generator)
    case .dictionaryComprehension(let key, let value, let clauses):
      comprehension(clauses, [key, value], isGenerator: false)
    case .yield(let value):
      hasYield = true
      if let value { visit(value) }
    case .yieldFrom(let value):
      hasYield = true
      visit(value)
    }
  }

  private mutating func visit(_ argument: Argument) {
    switch argument {
    case .positional(let value), .unpacking(let value), .keyword(_, let value),
      .keywordUnpacking(let value):
      visit(value)
    }
  }

  private mutating func visit(_ parts: [FormattedPart]) {
    for case .field(let field) in parts {
      visit(field.value)
      if let format = field.format { visit(format) }
    }
  }

  private mutating func comprehension(
    _ clauses: [ComprehensionClause], _ elements: [Expression], isGenerator: Bool
  ) {
    guard let first = clauses.first else { return }
    visit(first.iterable)
    let inner = NameCollector.comprehension(clauses, elements, className: className)
    // A walrus inside binds in the scope around.
    let walrus = inner.rebound.subtracting(inner.targets)
    for name in walrus.sorted() {
      bind(name)
      rebound.insert(name)
    }
    if isGenerator {
      nestedFree.formUnion(
        inner.used.union(inner.nestedFree).union(walrus).subtracting(inner.targets))
    } else {
      used.formUnion(inner.used.subtracting(inner.targets))
      nestedFree.formUnion(inner.nestedFree.subtracting(inner.targets))
      if inner.hasYield { hasYield = true }
    }
  }

  /// The names of a comprehension, its first iterable left out.
  static func comprehension(
    _ clauses: [ComprehensionClause], _ elements: [Expression], className: String?
  ) -> NameCollector {
    var inner = NameCollector(className: className)
    for clause in clauses { inner.target(clause.target) }
    inner.targets = inner.boundSet
    for (position, clause) in clauses.enumerated() {
      if position > 0 { inner.visit(clause.iterable) }
      for condition in clause.conditions { inner.visit(condition) }
    }
    for element in elements { inner.visit(element) }
    return inner
  }

  /// The variables of a comprehension's clauses.
  private(set) var targets: Set<String> = []
}

extension Parameters {
  /// All parameters in the order of a function's locals.
  var all: [Parameter] {
    positionalOnly + regular + keywordOnly + (variadic.map { [$0] } ?? [])
      + (keywordVariadic.map { [$0] } ?? [])
  }

  /// The parameters in the order in which they are written.
  var written: [Parameter] {
    positionalOnly + regular + (variadic.map { [$0] } ?? []) + keywordOnly
      + (keywordVariadic.map { [$0] } ?? [])
  }
}
