internal import LessonFormat
internal import PySyntax

/// A way in which the gate changes a right answer, to see which message it meets.
struct AnswerChange {
  /// What the learner's value becomes: an expression of `value`.
  let expression: String
  /// Whether every number inside of the value is changed, rather than the value itself.
  let isDeep: Bool
  /// Whether the value stays one of its kind: a tenth of a whole number is none, and NaN is refused
  /// anyway.
  let isOfItsKind: Bool

  private init(expression: String, isDeep: Bool, isOfItsKind: Bool = false) {
    self.expression = expression
    self.isDeep = isDeep
    self.isOfItsKind = isOfItsKind
  }

  /// The fixed list of changes, with a shift by ten times the tolerance of the checks' equalities.
  static func list(for exercise: Exercise) -> [AnswerChange] {
    let source = exercise.checks.map(\.source).joined(separator: "\n")
    var changes = [
      AnswerChange(expression: "None", isDeep: false),
      AnswerChange(expression: "'a word'", isDeep: false),
      AnswerChange(expression: "value * 0", isDeep: true, isOfItsKind: true),
      AnswerChange(expression: "-value", isDeep: true, isOfItsKind: true),
      AnswerChange(expression: "value * 10", isDeep: true, isOfItsKind: true),
      AnswerChange(expression: "value + 1", isDeep: true, isOfItsKind: true),
      AnswerChange(expression: "value - 1", isDeep: true, isOfItsKind: true),
      AnswerChange(expression: "value / 10", isDeep: true),
      AnswerChange(expression: "value * float('nan')", isDeep: true),
      AnswerChange(expression: "[value, value]", isDeep: false),
      AnswerChange(expression: "value[:-1]", isDeep: false),
      AnswerChange(expression: "value[::-1]", isDeep: false),
    ]
    if let tolerance = ValueChange.tolerance(of: source) {
      changes.append(
        AnswerChange(
          expression: "value + \(10 * tolerance) * (1 + abs(value))", isDeep: true))
    }
    return changes
  }

  /// The statement that changes what `name` holds, or what the function returns that it holds.
  func code(for name: String) -> String {
    if isDeep { return "\(name) = _changed(\(name), lambda value: \(expression))" }
    return """
      def _replaced(value):
          if callable(value) and not hasattr(value, "fit"):
              return lambda *args, **kwargs: (lambda value: \(expression))(value(*args, **kwargs))
          return \(expression)
      \(name) = _replaced(\(name))
      """
  }

  /// The names that the code to start from assigns at its top level.
  static func targets(of starter: String) -> [String] {
    let source = SourceText(starter, name: "starter")
    guard let statements = try? Parser.parse(source) else { return [] }
    return statements.flatMap { statement -> [String] in
      switch statement.kind {
      case .assignment(let targets, _): targets.flatMap(Assignments.names)
      case .annotatedAssignment(let target, _, _): Assignments.names(target)
      case .function(let definition): [definition.name.name]
      default: []
      }
    }
  }
}
