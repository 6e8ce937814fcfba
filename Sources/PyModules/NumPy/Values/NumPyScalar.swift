package import NDArrays
package import PyRuntime
package import PySyntax

/// A numpy scalar: `np.float64(0.5)`, `np.int64(3)` or `np.True_`.
package final class NumPyScalar: Object {
  /// The number, by its type.
  package enum Kind: Sendable {
    case float64(Double)
    case int64(Int)
    case bool(Bool)
  }

  /// The number.
  package let kind: Kind

  /// Creates a scalar.
  package init(_ kind: Kind) {
    self.kind = kind
  }

  package var type: TypeObject {
    switch kind {
    case .float64: NumPyTypes.float64
    case .int64: NumPyTypes.int64
    case .bool: NumPyTypes.bool
    }
  }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    if name.hasPrefix("__") { return nil }
    throw NumPyErrors.noAttribute(name, of: type)
  }

  /// The number as a double.
  package var doubleValue: Double {
    switch kind {
    case .float64(let number): number
    case .int64(let number): Double(number)
    case .bool(let flag): flag ? 1 : 0
    }
  }

  /// The number as an integer, cut towards zero.
  package var intValue: Int {
    switch kind {
    case .float64(let number): Casting.int(number)
    case .int64(let number): number
    case .bool(let flag): flag ? 1 : 0
    }
  }

  /// The same number as Python's own type.
  package var plain: Value {
    switch kind {
    case .float64(let number): .float(number)
    case .int64(let number): .int(number)
    case .bool(let flag): .bool(flag)
    }
  }

  /// The scalar as an array without axes.
  package func array() throws -> NDArray {
    switch kind {
    case .float64(let number): try NDArray(scalar: number)
    case .int64(let number): try NDArray(scalar: number)
    case .bool(let flag): try NDArray(scalar: flag)
    }
  }

  // MARK: Text

  package func repr(_ interpreter: Interpreter) throws -> String {
    let text = try str(interpreter)
    guard interpreter.numpy.printOptions.showsScalarTypes else { return text }
    switch kind {
    case .float64: return "np.float64(\(text))"
    case .int64: return "np.int64(\(text))"
    case .bool: return "np.\(text)_"
    }
  }

  package func str(_ interpreter: Interpreter) throws -> String {
    switch kind {
    case .float64(let number): ScalarText.double(number)
    case .int64(let number): String(number)
    case .bool(let flag): flag ? "True" : "False"
    }
  }

  package func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    if specification.isEmpty { return try str(interpreter) }
    if case .bool = kind {
      return try interpreter.format(.string(str(interpreter)), specification)
    }
    return try interpreter.format(plain, specification)
  }

  // MARK: Numbers

  package func truth(_ interpreter: Interpreter) throws -> Bool? {
    switch kind {
    case .float64(let number): number != 0
    case .int64(let number): number != 0
    case .bool(let flag): flag
    }
  }

  package func hash(_ interpreter: Interpreter) throws -> Int { try interpreter.hash(plain) }

  package func index(_ interpreter: Interpreter) throws -> Value? {
    if case .int64(let number) = kind { return .int(number) }
    return nil
  }

  package func double(_ interpreter: Interpreter) throws -> Double? { doubleValue }

  package func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    switch (op, kind) {
    case (.negate, .float64(let number)): return .float64(-number)
    case (.plus, .float64), (.plus, .int64): return .object(self)
    case (.negate, .int64(let number)):
      if number == .min { try overflow("scalar negative", interpreter) }
      return .int64(0 &- number)
    case (.invert, .int64(let number)): return .int64(~number)
    case (.invert, .bool(let flag)): return .npBool(!flag)
    case (.negate, .bool):
      throw PyException(
        .typeError,
        "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or "
          + "the logical_not function instead.")
    case (.plus, .bool):
      throw PyException(
        .typeError,
        "ufunc 'positive' did not contain a loop with signature matching types dtype('bool') -> "
          + "None")
    default: return nil
    }
  }

  func overflow(_ name: String, _ interpreter: Interpreter) throws {
    FloatStatus.clear()
    FloatStatus.raise(.overflow)
    try interpreter.reportFloatStatus(name)
  }

  package func length(_ interpreter: Interpreter) throws -> Int? {
    throw PyException(.typeError, "object of type '\(type.qualifiedName)' has no len()")
  }

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if case .tuple(let tuple) = key, tuple.elements.isEmpty { return .object(self) }
    return try NumPyErrors.translating {
      let items = try interpreter.indexItems(key)
      guard items.contains(where: { if case .newAxis = $0 { true } else { false } }) else {
        throw PyException(.indexError, "invalid index to scalar variable.")
      }
      return .array(try array().item(at: items))
    }
  }
}
