/// A Python statement with its place in the source.
package struct Statement: Sendable {
  /// What the statement is.
  package let kind: Kind
  /// Where it stands, the body included.
  package let range: SourceRange

  /// Creates a statement.
  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The forms of a statement.
  package indirect enum Kind: Sendable {
    /// An expression for its effect, or for its value as a cell's last statement.
    case expression(Expression)
    /// `a = b = value`: all targets from left to right.
    case assignment(targets: [Expression], value: Expression)
    /// `target op= value`.
    case augmentedAssignment(
      target: Expression, operator: BinaryOperator, value: Expression,
      operatorRange: SourceRange)
    /// `target: annotation = value`; without a value it declares only.
    case annotatedAssignment(target: Expression, annotation: Expression, value: Expression?)
    case `return`(Expression?)
    case delete([Expression])
    case pass
    case `break`
    case `continue`
    /// `if`, each `elif` as a branch, and `else`.
    case `if`(branches: [ConditionalBranch], otherwise: [Statement])
    case `for`(target: Expression, iterable: Expression, body: [Statement], otherwise: [Statement])
    case `while`(test: Expression, body: [Statement], otherwise: [Statement])
    case function(FunctionDefinition)
    case `class`(ClassDefinition)
    case `try`(
      body: [Statement], handlers: [ExceptionHandler], otherwise: [Statement],
      finally: [Statement])
    case raise(Expression?, cause: Expression?)
    case with([ContextItem], body: [Statement])
    case assert(Expression, message: Expression?)
    /// `import a.b as c, d`.
    case `import`([ImportedModule])
    /// `from module import a as b`; `*` is a name of its own.
    case importFrom(module: Identifier, names: [ImportedName])
    case global([Identifier])
    case nonlocal([Identifier])
    /// A line or cell magic of IPython, such as `%timeit f(x)`.
    case magic(Magic)
  }
}

/// A test with the statements that run when it holds.
package struct ConditionalBranch: Sendable {
  package let test: Expression
  package let body: [Statement]

  /// Creates a branch.
  package init(test: Expression, body: [Statement]) {
    self.test = test
    self.body = body
  }
}

/// A `def` statement.
package struct FunctionDefinition: Sendable {
  package let name: Identifier
  package let parameters: Parameters
  package let returnAnnotation: Expression?
  package let body: [Statement]
  package let decorators: [Expression]

  /// Creates a definition.
  package init(
    name: Identifier, parameters: Parameters, returnAnnotation: Expression?,
    body: [Statement], decorators: [Expression]
  ) {
    self.name = name
    self.parameters = parameters
    self.returnAnnotation = returnAnnotation
    self.body = body
    self.decorators = decorators
  }
}

/// A `class` statement.
package struct ClassDefinition: Sendable {
  package let name: Identifier
  package let arguments: [Argument]
  package let body: [Statement]
  package let decorators: [Expression]

  /// Creates a definition.
  package init(
    name: Identifier, arguments: [Argument], body: [Statement], decorators: [Expression]
  ) {
    self.name = name
    self.arguments = arguments
    self.body = body
    self.decorators = decorators
  }
}

/// An `except` clause.
package struct ExceptionHandler: Sendable {
  /// The class or tuple of classes; nil for a bare `except`.
  package let type: Expression?
  /// The name behind `as`.
  package let name: Identifier?
  package let body: [Statement]
  package let range: SourceRange

  /// Creates a handler.
  package init(type: Expression?, name: Identifier?, body: [Statement], range: SourceRange) {
    self.type = type
    self.name = name
    self.body = body
    self.range = range
  }
}

/// `manager as target` in a `with` statement.
package struct ContextItem: Sendable {
  package let manager: Expression
  package let target: Expression?

  /// Creates an item.
  package init(manager: Expression, target: Expression?) {
    self.manager = manager
    self.target = target
  }
}

/// `a.b as c` in an `import` statement.
package struct ImportedModule: Sendable {
  /// The whole dotted name.
  package let module: Identifier
  package let alias: Identifier?

  /// Creates an entry.
  package init(module: Identifier, alias: Identifier?) {
    self.module = module
    self.alias = alias
  }
}

/// `a as b` in a `from … import` statement.
package struct ImportedName: Sendable {
  package let name: Identifier
  package let alias: Identifier?

  /// Creates an entry.
  package init(name: Identifier, alias: Identifier?) {
    self.name = name
    self.alias = alias
  }
}

/// A line that speaks to IPython rather than to Python.
package struct Magic: Sendable {
  /// The forms of a magic.
  package enum Form: Sendable {
    /// `%name rest`.
    case line
    /// `%%name rest`, with the rest of the cell as `body`.
    case cell
    /// `name?` or `?name`.
    case help
  }

  package let form: Form
  /// `time`, `timeit`, `who` …; for `help` the expression's text.
  package let name: Identifier
  /// What follows the name on its line.
  package let argument: String
  /// The statements that the magic runs: those of its line, or of the rest of the cell.
  package let body: [Statement]

  /// Creates a magic.
  package init(form: Form, name: Identifier, argument: String, body: [Statement]) {
    self.form = form
    self.name = name
    self.argument = argument
    self.body = body
  }
}
