internal import NDArrays
package import PyRuntime
package import PySyntax

/// Large intermediate values: `a * b + 1` adds into the memory of the product, as numpy does.
extension NDArrayObject {
  /// The number of elements from which on numpy looks for memory to reuse: 256 KiB of doubles.
  private static let reusedCount = 32_768

  package var isWorthReusing: Bool {
    mask == nil && base == nil && isWriteable && array.dtype == .float64
      && array.count >= NDArrayObject.reusedCount
  }

  package func become(
    _ op: BinaryOperator, _ other: Value, isLeft: Bool, _ interpreter: Interpreter
  ) throws -> Bool {
    guard let function = BinaryFunction(op), NDArrayObject.isPlain(other) else { return false }
    return try NumPyErrors.translating {
      let operand = try interpreter.array(of: other)
      FloatStatus.clear()
      guard try function.reuse(&array, operand, isLeft: isLeft) else { return false }
      try interpreter.reportFloatStatus(op == .power ? "square" : function.rawValue)
      return true
    }
  }

  /// Changes the array's own elements by an operation, and returns true; returns false, with nothing
  /// changed, where that takes more than the plain loop.
  func write(_ op: BinaryOperator, _ other: Value, _ interpreter: Interpreter) throws -> Bool {
    guard let function = BinaryFunction(op), NDArrayObject.isPlain(other) else { return false }
    return try NumPyErrors.translating {
      let operand = try interpreter.array(of: other)
      FloatStatus.clear()
      guard try function.write(array, array, operand) else { return false }
      try interpreter.reportFloatStatus(function.rawValue)
      return true
    }
  }

  /// Whether an operand is a number, or an array without a mask.
  private static func isPlain(_ value: Value) -> Bool {
    switch value {
    case .int, .float: true
    case .object(let object as NDArrayObject): object.mask == nil
    case .object(is NumPyScalar): true
    default: false
    }
  }
}
