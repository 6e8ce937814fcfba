internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// A `pandas.Interval`, open on the left unless `isClosedLeft`.
final class IntervalObject: Object {
  let left: Double
  let right: Double
  /// Whether the ends show as integers.
  let isWhole: Bool
  /// Whether it is `[left, right)` rather than `(left, right]`.
  let isClosedLeft: Bool

  init(_ left: Double, _ right: Double, isWhole: Bool, isClosedLeft: Bool = false) {
    self.left = left
    self.right = right
    self.isWhole = isWhole
    self.isClosedLeft = isClosedLeft
  }

  var type: TypeObject { PandasTypes.interval }

  private func text(_ value: Double) -> String {
    isWhole ? String(Casting.int(value)) : FloatText.repr(value)
  }

  /// The interval as its column shows it.
  var text: String {
    let (open, close) = isClosedLeft ? ("[", ")") : ("(", "]")
    return "\(open)\(text(left)), \(text(right))\(close)"
  }

  func str(_ interpreter: Interpreter) throws -> String { text }

  func repr(_ interpreter: Interpreter) throws -> String {
    "Interval(\(text(left)), \(text(right)), closed='\(isClosedLeft ? "left" : "right")')"
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "left": isWhole ? .int(Casting.int(left)) : .float(left)
    case "right": isWhole ? .int(Casting.int(right)) : .float(right)
    case "mid": .float(0.5 * (left + right))
    case "length": isWhole ? .int(Casting.int(right - left)) : .float(right - left)
    case "closed": .string(isClosedLeft ? "left" : "right")
    default: try type.attribute(name, of: .object(self), interpreter)
    }
  }

  func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    let number = try interpreter.double(of: value)
    return isClosedLeft ? left <= number && number < right : left < number && number <= right
  }

  func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard let second = other.cast(to: IntervalObject.self) else { return nil }
    let order = left == second.left ? right - second.right : left - second.left
    return try interpreter.compare(op, .float(order), .float(0))
  }

  func hash(_ interpreter: Interpreter) throws -> Int {
    try interpreter.hash(.tuple([.float(left), .float(right)]))
  }
}
