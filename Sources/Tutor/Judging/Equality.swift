internal import NotebookSession
internal import PySyntax

/// An assertion's condition, read as a claim that two values are equal.
///
/// Knows the ways in which checks compare: `a == b`, `abs(a - b) < tol`, `np.abs(a - b).max() < tol`,
/// `abs(a / b - 1) < tol`, `np.allclose(a, b)` and their like.
struct Equality {
  /// The text of one side.
  let left: String
  /// The text of the other side.
  let right: String
  /// How far apart they may be, as the check says it; nil where they must be equal.
  let tolerance: String?
  /// Whether the tolerance is a share of the value.
  let isRelative: Bool

  /// Reads a condition; nil where it claims something else.
  init?(_ test: Expression, in source: SourceText) {
    func text(_ expression: Expression) -> String { source.string(in: expression.range) }
    switch test.kind {
    case .comparison(let first, let parts):
      guard parts.count == 1 else { return nil }
      switch parts[0].operator {
      case .equal:
        left = text(first)
        right = text(parts[0].operand)
        tolerance = nil
        isRelative = false
      case .less, .lessOrEqual:
        guard let inner = Equality.magnitude(first) else { return nil }
        tolerance = text(parts[0].operand)
        guard case .binary(let op, let one, let other, operatorRange: _) = inner.kind else {
          return nil
        }
        switch (op, one.kind, other.kind) {
        case (.subtract, .binary(.divide, let a, let b, operatorRange: _), .constant(let unit))
        where Equality.isOne(unit):
          left = text(a)
          right = text(b)
          isRelative = true
        case (.subtract, _, _):
          left = text(one)
          right = text(other)
          isRelative = false
        case (.add, _, .constant):
          left = text(one)
          right = "-(\(text(other)))"
          isRelative = false
        default: return nil
        }
      default: return nil
      }
    case .call(let function, let arguments):
      let name = text(function).split(separator: ".").last.map(String.init) ?? ""
      if ["all", "bool"].contains(name), arguments.count == 1,
        case .positional(let inner) = arguments[0], let found = Equality(inner, in: source)
      {
        self = found
        return
      }
      let positional = arguments.compactMap { argument -> Expression? in
        if case .positional(let value) = argument { value } else { nil }
      }
      guard ["allclose", "isclose", "array_equal"].contains(name), positional.count >= 2 else {
        return nil
      }
      left = text(positional[0])
      right = text(positional[1])
      isRelative = name != "array_equal"
      tolerance = name == "array_equal" ? nil : name == "allclose" ? "1e-5" : nil
    default: return nil
    }
  }

  /// What stands inside of `abs(…)`, `np.abs(…)`, and of a largest of it.
  private static func magnitude(_ expression: Expression) -> Expression? {
    guard case .call(let function, let arguments) = expression.kind else { return nil }
    let positional = arguments.compactMap { argument -> Expression? in
      if case .positional(let value) = argument { value } else { nil }
    }
    let name: String
    switch function.kind {
    case .name(let word): name = word
    case .attribute(let owner, let member):
      // `np.abs(a - b).max()`
      if ["max", "item"].contains(member.name), positional.isEmpty { return magnitude(owner) }
      name = member.name
    default: return nil
    }
    guard positional.count == 1 else { return nil }
    if ["abs", "absolute", "fabs"].contains(name) { return positional[0] }
    if ["max", "amax"].contains(name) { return magnitude(positional[0]) }
    return nil
  }

  private static func isOne(_ constant: Constant) -> Bool {
    switch constant {
    case .integer(let digits, radix: 10): digits == "1"
    case .float(let number): number == 1
    default: false
    }
  }
}
