internal import Notebook
internal import NotebookSession
internal import PyModules
internal import PyRuntime
internal import PySyntax

/// One run of a check over the names of a session, where only `True` lets an assertion pass.
///
/// Python takes any value that is not empty or zero for true; a check does not: `assert weights`
/// would pass for every answer. Comparisons with NaN, which are false or, behind a `not`, true
/// whatever the answer is, are noted.
struct CheckRun {
  /// What stopped the check; nil where it ran to its end.
  let error: ErrorReport?
  /// Whether Ctrl-C stopped it.
  let isInterrupted: Bool
  /// Whether an assertion compared a value that is NaN, or an array that holds one.
  let sawNaN: Bool

  /// Runs the check; the names that it assigns stay in the session.
  init(_ source: String, name: String, in session: Session) {
    let interpreter = session.interpreter
    let notes = interpreter.state(CheckNotes())
    notes.sawNaN = false
    interpreter.globals[StrictAssertions.verdict] = .object(CheckRun.verdict)
    interpreter.globals[StrictAssertions.operand] = .object(CheckRun.operand)
    let result = session.evaluateSilently(
      source, name: name, changing: StrictAssertions.made(from:))
    interpreter.globals[StrictAssertions.verdict] = nil
    interpreter.globals[StrictAssertions.operand] = nil
    error = result.error
    isInterrupted = result.isInterrupted
    sawNaN = notes.sawNaN
  }

  /// Whether every assertion held and none compared NaN.
  var passes: Bool { error == nil && !sawNaN }

  /// Whether an assertion said no, rather than that something broke.
  var isRefusal: Bool { error?.name == "AssertionError" }

  private static let verdict = NativeFunction(
    StrictAssertions.verdict, "(condition, /)", owner: nil,
    form: .one { value, _ in
      switch value {
      case .bool: return value
      case .object(let object):
        if let scalar = object as? NumPyScalar, case .bool = scalar.kind { return value }
      default: break
      }
      throw PyException(
        .typeError,
        "a check needs True or False, and this condition is of type '\(value.type.name)'")
    })

  private static let operand = NativeFunction(
    StrictAssertions.operand, "(value, /)", owner: nil,
    form: .one { value, interpreter in
      if Numbers.holdsNaN(value) { interpreter.state(CheckNotes()).sawNaN = true }
      return value
    })
}

/// What a running check has come across.
private final class CheckNotes {
  var sawNaN = false
}

/// Rewrites the assertions of a check so that their conditions and operands can be looked at.
enum StrictAssertions {
  /// The function that each condition goes through; the names are none that a cell would use.
  static let verdict = "__check_verdict__"
  /// The function that each compared value goes through.
  static let operand = "__check_operand__"

  /// The statements with every `assert` made strict, also inside of blocks and functions.
  static func made(from statements: [Statement]) -> [Statement] {
    statements.map { Statement(made(from: $0.kind), at: $0.range) }
  }

  private static func made(from kind: Statement.Kind) -> Statement.Kind {
    switch kind {
    case .assert(let test, let message):
      return .assert(call(verdict, watched(test)), message: message)
    case .if(let branches, let otherwise):
      return .if(
        branches: branches.map { ConditionalBranch(test: $0.test, body: made(from: $0.body)) },
        otherwise: made(from: otherwise))
    case .for(let target, let iterable, let body, let otherwise):
      return .for(
        target: target, iterable: iterable, body: made(from: body), otherwise: made(from: otherwise)
      )
    case .while(let test, let body, let otherwise):
      return .while(test: test, body: made(from: body), otherwise: made(from: otherwise))
    case .with(let items, let body): return .with(items, body: made(from: body))
    case .try(let body, let handlers, let otherwise, let finally):
      return .try(
        body: made(from: body),
        handlers: handlers.map {
          ExceptionHandler(
            type: $0.type, name: $0.name, body: made(from: $0.body), range: $0.range)
        }, otherwise: made(from: otherwise), finally: made(from: finally))
    case .function(let definition):
      return .function(
        FunctionDefinition(
          name: definition.name, parameters: definition.parameters,
          returnAnnotation: definition.returnAnnotation, body: made(from: definition.body),
          decorators: definition.decorators))
    default: return kind
    }
  }

  /// The condition with the operands of its comparisons watched.
  private static func watched(_ expression: Expression) -> Expression {
    let kind: Expression.Kind
    switch expression.kind {
    case .comparison(let first, let parts):
      let isWatched = parts.allSatisfy { ![.is, .isNot, .in, .notIn].contains($0.operator) }
      guard isWatched else { return expression }
      kind = .comparison(
        call(operand, first),
        parts.map {
          ComparisonPart($0.operator, at: $0.operatorRange, call(operand, $0.operand))
        })
    case .boolean(let op, let parts): kind = .boolean(op, parts.map(watched))
    case .unary(.not, let inner): kind = .unary(.not, watched(inner))
    case .call(let function, let arguments):
      kind = .call(
        function,
        arguments.map {
          if case .positional(let value) = $0 { .positional(watched(value)) } else { $0 }
        })
    default: return expression
    }
    return Expression(kind, at: expression.range)
  }

  private static func call(_ function: String, _ argument: Expression) -> Expression {
    Expression(
      .call(Expression(.name(function), at: argument.range), [.positional(argument)]),
      at: argument.range)
  }
}
